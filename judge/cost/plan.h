/* Which sizes to measure, and which of them to believe. */
#ifndef JUDGE_COST_PLAN_H
#define JUDGE_COST_PLAN_H

#include "judge/model/problem.h"

#include <stddef.h>
#include <stdint.h>

/* The sizes of a sweep along this axis, ascending and different, from `from` to `to` inclusive.
 *
 * Multiples of 4 at ratio sqrt 2 from the larger of `from` and 16 (from 8 where the axis begins
 * lower: for cubic costs). A declared step, or a range that would give fewer than six sizes so,
 * is stepped additively, in at most a dozen equal steps.
 * returns  how many were written, at most max; the largest are left out */
size_t cost_plan_sizes(const struct axis *a, int64_t *out, size_t max);

/* How many of the first points to leave out: those with n < 32, while at least 8 points and a span
 * of 8 remain. Small sizes show set-up, not growth. */
size_t cost_plan_skip(const double *n, size_t count);

/* Is there enough to classify? At least five sizes over a factor of two. */
bool cost_plan_enough(const double *n, size_t count);

/* Each cost becomes the largest so far: an input that happens to be easy hides no growth. */
void cost_running_max(double *cost, size_t count);

#endif
