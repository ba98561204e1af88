/* The calls that make surviving state visible: each is right alone, and one after another in one
 * process the last is not. */
#ifndef JUDGE_ENGINE_STRESS_SCRIPT_H
#define JUDGE_ENGINE_STRESS_SCRIPT_H

#include "judge/engine/answer.h"

/* Leave out what is not needed: all behind the call that fails, then each call without which it
 * still fails.
 *
 * batch   calls that fail together; borrowed
 * kept    out: their numbers in the batch, in order; room for batch->calls
 * errors  as those of answer_case() */
bool stress_script(struct program *solution, const struct problem *p, struct checker *checker,
                   const struct test_case *batch, size_t *kept, size_t *count, struct err *err);

#endif
