/* A package's own check.c, asked about one answer. */
#ifndef JUDGE_ENGINE_CHECKER_H
#define JUDGE_ENGINE_CHECKER_H

#include "judge/engine/program.h"

struct checker {
    const struct problem *problem;     /* borrowed */
    const struct toolchain *toolchain; /* borrowed */
    unsigned without;
    struct program program; /* built when first asked */
    bool built;
};

/* Does any part of this problem's answers need the checker? */
bool checker_needed(const struct problem *p);

/* Look at all parts of an answer whose rule is CHECK_CUSTOM. The other parts were found right before.
 *
 * right  out; where false, diff->text says why, in the checker's words (escaped, in `arena`)
 * false  only if the checker fails: ERR_PACKAGE */
bool checker_ask(struct checker *c, struct bytes call, struct bytes expected, struct bytes actual,
                 struct arena *arena, bool *right, struct difference *diff, struct err *err);

void checker_release(struct checker *c);

#endif
