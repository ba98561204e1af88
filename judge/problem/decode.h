/* The steps of decoding a package, one file each. Internal to judge/problem. All take hostile JSON
 * and put strings and arrays into the problem's arena. */
#ifndef JUDGE_PROBLEM_DECODE_H
#define JUDGE_PROBLEM_DECODE_H

#include "judge/base/json.h"
#include "judge/model/problem.h"

enum {
    PROBLEM_JSON_MAX = 256 << 10, /* bytes */
    CASES_JSON_MAX = 4 << 20,
    SOURCE_MAX = 1 << 20,
    STATEMENT_MAX = 256 << 10,
    NAME_MAX_LEN = 63,
    TITLE_MAX_LEN = 200,
    LIST_MAX = 256, /* tags, families, ... */
    AXES_MAX = 8,
    CASES_MAX = 10000,
};

/* names.c: what a name may be */
bool name_is_snake(const char *s);      /* [a-z][a-z0-9_]*, at most NAME_MAX_LEN */
bool name_is_identifier(const char *s); /* of C, no keyword, nothing reserved */
bool decode_identifier(const struct json_at *at, struct arena *a, const char **out,
                       struct err *err);
bool decode_text(const struct json_at *at, size_t max, struct arena *a, const char **out,
                 struct err *err); /* not empty, one line */
/* A list of different strings; each passes `good`, else "expected <what>". An absent list is empty.
 */
bool decode_names(const struct json_at *at, bool (*good)(const char *), const char *what,
                  struct arena *a, const char *const **out, size_t *count, struct err *err);
bool name_in(const char *name, const char *const *list, size_t count);

/* signature.c: "function" or "operations" (and, of methods, their own checks) */
bool decode_signature(const struct json_at *top, struct problem *p, struct err *err);

/* rule.c: "check", of the problem or of a method. f: whose answer it is, NULL for an API's default.
 */
bool decode_check(const struct json_at *at, const struct callable *f, struct check_spec *out,
                  struct err *err);

/* Has the checker of f room for its parameters? */
bool decode_checker_fits(const struct json_at *at, const struct callable *f,
                         const struct check_spec *spec, struct err *err);

/* axes.c: "axes", then "targets", which name them */
bool decode_axes(const struct json_at *top, struct problem *p, struct err *err);
bool decode_targets(const struct json_at *top, struct problem *p, struct err *err);

/* cases.c */
bool decode_cases(const json_t *doc, struct problem *p, struct err *err);
bool decode_own_cases(const char *file, const json_t *doc, const struct signature *s,
                      struct arena *a, struct named_case **out, size_t *count, struct err *err);

#endif
