/* What is due, from the whole history. */
#ifndef JUDGE_ENGINE_REVIEW_H
#define JUDGE_ENGINE_REVIEW_H

#include "judge/base/err.h"
#include "judge/base/mem.h"
#include "judge/model/review.h"

/* The schedule, see review_schedule() of judge/practice; in the arena.
 *
 * A day's measured rating is that of the last attempt that counts; the time spent is known for what
 * was handed in during a session. Ratings given by hand come before measured ones.
 *
 * history  path; where there is no file, there is nothing
 * now      seconds of UTC; until: day of an interview, or REVIEW_NO_END */
bool review_load(const char *history, int64_t now, int64_t until, struct arena *arena,
                 struct review_item **items, size_t *count, struct err *err);

/* Give a problem's rating of today by hand. */
bool review_rate(const char *history, int64_t now, const char *problem, enum rating rating,
                 struct err *err);

#endif
