/* Points of a timed set, by parts. */
#ifndef JUDGE_PRACTICE_SCORE_H
#define JUDGE_PRACTICE_SCORE_H

#include "judge/base/err.h"
#include "judge/model/session.h"

/* 60, 25, 5, 10 for correctness, complexity, memory safety, time. */
extern const double score_default_weights[SCORE_PARTS];

/* "60/25/5/10": four whole numbers from 0 to 1000, not all 0. errors  ERR_USAGE */
bool score_parse_weights(const char *text, double out[SCORE_PARTS], struct err *err);

/* The score of one problem.
 *
 * v         the verdict of the submission that counts, or NULL: none was made
 * spent_ms  until that submission
 * budget_ms of the problem, above 0
 *
 * correctness    the share of the cases that passed
 * complexity     the share of the hard targets that were met, once all cases pass; a target that
 * could not be decided is left out, and where none was decided nothing was missed memory safety
 * all, unless something crashed, no case passed or a sanitizer found something time           all
 * within the budget, nothing at twice the budget, straight between; only once all cases pass */
struct score score_problem(const double weights[SCORE_PARTS], const struct session_verdict *v,
                           int64_t spent_ms, int64_t budget_ms);

/* Of a set: its problems weighed by their minutes. */
struct score score_set(const double weights[SCORE_PARTS], const struct session_problem *problems,
                       size_t count);

#endif
