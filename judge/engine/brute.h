/* A package's brute force: a second solution, so plain that it is right, held against the
 * reference.
 *
 * The reference makes the expected answers of all generated cases, and every other submission is
 * held against it. What if the reference itself is wrong? brute_force.c answers small inputs by
 * another way, as slow as it likes: all inputs of the exhaustive families, and small ones of each
 * hidden family by other seeds than the cases have. Lines in it say how far it goes:
 *
 *     // judge: up to AXIS N
 *
 * sizes of that axis up to N above its smallest, the other axes as in hidden cases; without such a
 * line the first axis up to 8.
 */
#ifndef JUDGE_ENGINE_BRUTE_H
#define JUDGE_ENGINE_BRUTE_H

#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/model/problem.h"

#include <stdbool.h>

struct brute_result {
    bool agrees;
    size_t inputs;     /* looked at; a repeated one of the same size counts once */
    const char *found; /* where they differ: input and answers, or why there was none; else NULL */
};

/* Compare, to the first input on which the two differ.
 *
 * source   text of brute_force.c; borrowed
 * seeds    random inputs of each hidden family and size
 * out      texts in `arena`
 * false    the judge failed, or the package: ERR_PACKAGE (a line that names no axis, for one) */
bool brute_compare(const struct toolchain *t, const struct problem *p, struct bytes source,
                   uint32_t seeds, unsigned without, struct arena *arena, struct brute_result *out,
                   struct err *err);

#endif
