/* Judging one submission: the one function that does it. */
#ifndef JUDGE_ENGINE_JUDGE_H
#define JUDGE_ENGINE_JUDGE_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/build/build.h"
#include "judge/engine/interrupt.h"
#include "judge/model/problem.h"
#include "judge/model/result.h"

#include <stdbool.h>
#include <stdint.h>

/* When the checked build runs: see docs/memory.md. */
struct input_store;

enum sanitize {
    SANITIZE_OFF,
    SANITIZE_AUTO, /* the case that failed; of a right solution samples and edge cases */
    SANITIZE_ON,   /* all cases */
};

struct judge_options {
    uint64_t seed;         /* of generated cases; 0 is the package's own */
    bool no_complexity;    /* cases only */
    bool short_complexity; /* one seed, a shorter ladder: proves a package, judges no stranger */
    bool short_cases;      /* of hidden cases only every eighth: for what is about its cost alone */
    bool first;            /* stop at the first failing case */
    const char *only;      /* glob of case names, or NULL */
    const char *const *names; /* only the cases of these names; 0 of them: all */
    size_t name_count;
    bool samples;                 /* sample cases only */
    const struct named_case *own; /* cases beside the package's, after them; each with an answer */
    size_t own_count;
    bool package_only; /* leave a user's own cases out: read by whoever fills `own` */
    bool own_only;     /* and none of the package's */
    /* Bounds; 0: none. Cases that were not run are absent from the result. */
    unsigned time_outs; /* after so many cases beyond their time limit no more are run */
    int64_t cpu_ns;     /* of all cases together; right ones beyond it are time_limit_exceeded */
    bool no_cache;
    /* For gradings and proofs, which keep all processors busy as it is, and meet the same inputs many
     * times. Neither changes a result. */
    bool one_process;                 /* measure in this process alone */
    const struct input_store *inputs; /* inputs of sweeps are taken from there; NULL: made */
    enum sanitize sanitize;
    unsigned without; /* layers left off, for tests */
    void (*progress)(void *data, const char *what, size_t done, size_t total); /* may be NULL */
    void *progress_data;
};

/* Judge `source`, called `path` in reports.
 *
 * returns  true with *out filled, whatever the verdict; false only if the judge or the package
 * failed. The caller releases *out; the problem and the toolchain must outlive it. */
bool judge_submission(const struct toolchain *t, const struct problem *p, const char *path,
                      struct bytes source, const struct judge_options *options, struct result *out,
                      struct err *err);

#endif
