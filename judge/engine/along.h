/* A target with several axes, seen along one of them. */
#ifndef JUDGE_ENGINE_ALONG_H
#define JUDGE_ENGINE_ALONG_H

#include "judge/model/problem.h"

/* The target as a class of `axis` alone: axes that stay fixed while it is swept become constants, axes that
 * follow it ("E": "4*V") count as it. (V+E) log V along V is V log V; along E, with V fixed, it is E. */
void target_along(const struct growth *target, const struct problem *p, const struct axis *axis,
                  struct growth *out);

/* The most that a run may cost where `axis` stands at n: the target's at_most times its class at these
 * sizes; infinite for a target that bounds no constant. */
double target_allows(const struct target *t, const struct problem *p, const struct axis *axis,
                     int64_t n);

#endif
