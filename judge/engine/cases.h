/* All cases of a problem: the stored ones and the generated ones, with expected answers. */
#ifndef JUDGE_ENGINE_CASES_H
#define JUDGE_ENGINE_CASES_H

#include "judge/engine/program.h"

/* One run of a solution: one call, or several one after another in one process. */
struct test_case {
    const char *name;
    const char *group;  /* "sample", "edge", "exhaustive", "hidden", "state" */
    const char *why;    /* or NULL */
    const char *family; /* generated cases, else NULL */
    int64_t size;       /* generated: of the swept axis; exhaustive: index of the first call */
    uint64_t seed;
    size_t calls;
    struct bytes *input;    /* calls parts of an argument frame */
    struct bytes *expected; /* and of an answer frame */
};

struct case_set {
    struct arena arena;
    struct buf blob; /* what inputs and answers point into */
    struct test_case *cases;
    size_t count;
};

/* In case order: samples, edges, exhaustive batches, hidden families by growing size, and the state
 * case, which calls the samples again in one process. A pure function of package, toolchain
 * and seed; made once and then taken from the cache. The reference's answers fill what the
 * package leaves open, and an answer of the package that the reference contradicts is an error.
 *
 * errors  ERR_PACKAGE: generator or reference fails; names file, family and size */
bool case_set_load(const struct toolchain *t, const struct problem *p, uint64_t seed,
                   unsigned without, struct case_set *out, struct err *err);
/* The same, made afresh whatever the cache holds, and not put there. */
bool case_set_make(const struct toolchain *t, const struct problem *p, uint64_t seed,
                   unsigned without, struct case_set *out, struct err *err);
/* Put cases that have their answers behind the others. Names and bytes stay borrowed. */
void case_set_append(struct case_set *s, const struct named_case *own, size_t count);
void case_set_release(struct case_set *s); /* accepts zeroed */

/* The argument frame of a case, or of one call of it. */
void case_frame(const struct test_case *c, size_t first, size_t calls, struct buf *out);

/* The name under which call i of a batch is reported when it fails: "all_numbers_17". */
enum { CASE_CALL_NAME = 96 };
void case_call_name(const struct test_case *c, size_t i, char out[CASE_CALL_NAME]);

/* The seed that generators see for this problem: never the same for two problems. */
uint64_t case_seed(const struct problem *p, uint64_t seed);

/* The package's own programs. A compile error in them is ERR_PACKAGE with file and line. */
bool package_program(const struct toolchain *t, const struct problem *p, enum build_role role,
                     bool counting, unsigned without, struct program *out, struct err *err);

#endif
