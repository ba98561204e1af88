/* Proving a problem package by its own submissions. */
#ifndef JUDGE_ENGINE_VERIFY_H
#define JUDGE_ENGINE_VERIFY_H

#include "judge/base/err.h"
#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/model/problem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One thing that was looked at. */
struct proof {
    const char *file;  /* below the package: "submissions/wrong_answer/same_twice.c" */
    const char *claim; /* "wrong_answer on pair_of_equals", "has all sections" */
    bool holds;
    const char *found; /* what was seen instead, or a remark; or NULL */
};

struct verification {
    struct arena arena;
    const char *id;
    struct proof *proofs;
    size_t count, room;
    size_t failed;
    int64_t elapsed_ns;
    bool cached; /* answered from the cache: nothing was run */
};

struct verify_options {
    bool no_complexity;
    bool full; /* all sizes and seeds; cases and counts three times over: all must be the same */
    bool no_cache;    /* run everything, whatever was proved before */
    bool one_process; /* several packages are proved at a time: see judge_options */
    unsigned without;
};

/* Prove one package; one whose proof succeeded is answered from the cache while neither its files nor
 * the judge have changed. True with *out filled, whatever was found; false only if the judge failed or the
 * package cannot be loaded or its generator or reference do not work (ERR_PACKAGE). */
bool judge_verify(const struct toolchain *t, const struct problem *p,
                  const struct verify_options *options, struct verification *out, struct err *err);
void verification_release(struct verification *v);

#endif
