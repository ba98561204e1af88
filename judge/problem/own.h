/* A user's own cases of a problem: the file PROBLEM.cases.json beside the solution.
 *
 * Its format is that of a package's cases.json; the group is "own" and may be left out, and where
 * "expected" is left out the reference answers. What stands in the file is from a person: errors
 * are ERR_USAGE with file, JSON path and what was expected. */
#ifndef JUDGE_PROBLEM_OWN_H
#define JUDGE_PROBLEM_OWN_H

#include "judge/base/err.h"
#include "judge/model/problem.h"

struct own_cases {
    struct arena arena;
    struct named_case *cases; /* in the order of the file */
    size_t count;
};

/* "solutions/two_sum.cases.json" for "solutions/two_sum.c"; fresh string. */
char *own_cases_path(const char *solution, const char *id);

/* No file, no cases: that is no error. */
bool own_cases_load(const struct problem *p, const char *path, struct own_cases *out,
                    struct err *err);
void own_cases_release(struct own_cases *o); /* accepts zeroed */

/* One case from the words of a command line. `input`: as codec_call_from_json() reads it.
 * `expected` may be NULL: then expected.data is NULL unless the operations of an API brought their
 * results. The labels name the two texts in errors ("--input"). Everything lives in `arena`. errors
 * ERR_USAGE */
struct own_text {
    const char *label, *text;
    size_t len;
};
bool own_case_read(const struct problem *p, const struct own_text *input,
                   const struct own_text *expected, struct arena *arena, struct named_case *out,
                   struct err *err);

/* May a case be saved under this name? errors  ERR_USAGE */
bool own_case_name(const struct problem *p, const char *name, struct err *err);

/* Put a case, with its expected answer, at the end of the file, which is made where it is missing;
 * or in the place of the case of that name if `replace`. The file is written whole or not at all.
 *
 * errors  ERR_USAGE: a bad name, a name that stands there for another case */
enum own_saved { OWN_ADDED, OWN_REPLACED, OWN_THERE };
bool own_case_save(const struct problem *p, const char *path, const struct named_case *c,
                   bool replace, enum own_saved *how, struct err *err);

#endif
