/* From C text to an audited image that the sandbox can map.
 *
 *   source ─ scan ─ translation unit: prelude, the user's text, an adapter ─ gcc -c (tool sandbox)
 *          ─ ld against the harness's exported symbols only ─ audit (libelf, trusted side) ─ image
 *
 * Nothing of libc is linked: the exports script gives the addresses of the allowed functions in
 * judge-harness, counted or not. So a user's own malloc, main or memcmp concerns only the user's
 * code, and constructors are never run. Results are kept in a content-addressed cache.
 */
#ifndef JUDGE_BUILD_BUILD_H
#define JUDGE_BUILD_BUILD_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/base/hash.h"
#include "judge/base/mem.h"
#include "judge/model/problem.h"
#include "judge/model/result.h"
#include "judge/sandbox/runner.h"

#include <stdbool.h>

/* What kind of C it is; all go the same way. */
enum build_role {
    BUILD_SOLUTION,  /* also reference */
    BUILD_GENERATOR, /* generate.c: entry 0 reports its tables, see harness/gen_run.h */
    BUILD_CHECKER,   /* check.c: entries of the check functions */
};

enum build_variant {
    BUILD_FAST,     /* -O2 */
    BUILD_COUNTING, /* -O0 -g, counted */
    BUILD_CHECKED,  /* -O0 -g, every access looked at: harness/checked.h */
    BUILD_ZEROED,   /* the same, but local variables begin as zero, and not as a pattern */
    BUILD_DEBUG, /* -O0 -g, a program for a debugger, linked against the machine's own library: never
                       mapped or run by the judge, and so not audited */
    BUILD_VARIANTS
};

/* The compiler and the installed harness, found once. */
struct toolchain {
    char *cc, *ld;                     /* absolute paths */
    char *version;                     /* "12.2.0" */
    char *harness;                     /* judge-harness */
    char *include;                     /* folder of prelude.h and its friends */
    char *exports[BUILD_VARIANTS + 1]; /* what images are linked against, for each variant, then the
                                          generator's: linker scripts; for a debugger an archive */
    char hash[HASH_HEX + 1];           /* of everything above */
};

/* Looks beside the running program (../libexec/judge of the build or installed tree), $JUDGE_LIBEXEC
 * first. ERR_SYSTEM with the remedy if there is no compiler. */
bool toolchain_find(struct toolchain *out, struct err *err);
void toolchain_release(struct toolchain *t);
const char *toolchain_flags(enum build_variant v); /* for reports: "-O2 -std=gnu17 ..." */

struct build_request {
    enum build_role role;
    const struct signature *signature;
    const struct problem *problem; /* for the cache key and messages; may be NULL */
    const char *name;              /* file name shown in diagnostics: "two_sum.c" */
    struct bytes source;
    bool variant[BUILD_VARIANTS]; /* which to build; fast and counting are built side by side */
    const char *folder; /* BUILD_DEBUG: absolute, where debug information says that `name` is */
    bool no_cache;
};

struct build {
    struct arena arena;
    bool ok;             /* false: a compile error, see diagnostics and message */
    const char *message; /* "two_sum does not fit; expected: int *two_sum(...)" , or NULL */
    struct diagnostic *diagnostics;
    size_t diagnostic_count;
    /* fd -1 where not built; of BUILD_DEBUG nothing but the fd */
    struct image image[BUILD_VARIANTS];
    /* the functions as the text spells them, in the wire's order; NULL for a destructor that is
     * not there, and at the end */
    const char *entry[WIRE_MAX_ENTRIES];
    bool destructor; /* an API's optional free is there */
    bool cached;     /* taken from the cache */
    bool disturbed;  /* a tool was ended, by us or by the machine: not to be remembered */
};

/* False only if the judge failed; a compile error is a build with ok == false. */
bool build_solution(const struct toolchain *t, const struct build_request *q, struct build *out,
                    struct err *err);
/* The same in two steps: the first compiler works while the caller does other things. What q points to is
 * borrowed until the end. */
struct build_job;
bool build_begin(const struct toolchain *t, const struct build_request *q, struct build_job **out,
                 struct err *err);
bool build_end(struct build_job *j, struct build *out, struct err *err); /* frees j */
void build_drop(struct build_job *j); /* not wanted after all: kills its compiler; accepts NULL */

void build_release(struct build *b); /* accepts zeroed: image fds of 0 are taken for none */

/* The C prototypes that a signature asks for, in snake_case, one a line. Fresh string. */
char *build_prototypes(const struct signature *s);

/* The entries of a package's checker, in the wire's order: one for each callable whose rule is
 * CHECK_CUSTOM. Each takes the parameters, the parts of the expected answer, those of the actual one,
 * and returns a string, empty for right. Returns their number. */
size_t build_checker_entries(const struct signature *s, struct wire_entry out[WIRE_MAX_ENTRIES]);

/* A starter file for `judge new`: prototypes with bodies that compile and answer wrongly. */
char *build_starter(const struct signature *s, const char *title);

#endif
