/* From what a run did to the verdict of a case. */
#ifndef JUDGE_ENGINE_ANSWER_H
#define JUDGE_ENGINE_ANSWER_H

#include "judge/engine/cases.h"
#include "judge/engine/checker.h"
#include "judge/model/result.h"

/* Run a case of a solution and judge it.
 *
 * out    filled; strings and kept frames live in `arena`
 * false  only if the judge or the package's checker fails */
bool answer_case(struct program *solution, const struct problem *p, const struct test_case *c,
                 struct checker *checker, struct arena *arena, struct case_result *out,
                 struct err *err);

/* The verdict of a run before its answer is looked at: ACCEPTED means "look at it". `message` is
 * escaped, in the problem's words, in `arena`; or NULL. */
enum verdict answer_outcome(const struct problem *p, const struct run_outcome *o,
                            const struct run_limits *limits, struct arena *arena,
                            const char **message);

/* Is this answer to one call right? Rules of the package, then its checker. */
bool answer_right(const struct problem *p, struct checker *checker, struct bytes call,
                  struct bytes expected, struct bytes actual, struct arena *arena, bool *right,
                  struct difference *diff, struct err *err);

#endif
