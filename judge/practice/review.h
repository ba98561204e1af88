/* The schedule of reviews: every rating of every problem, run through FSRS-6 in order of time. */
#ifndef JUDGE_PRACTICE_REVIEW_H
#define JUDGE_PRACTICE_REVIEW_H

#include "judge/base/mem.h"
#include "judge/model/attempt.h"
#include "judge/model/review.h"

/* Nothing is due after it: no interview. */
#define REVIEW_NO_END INT64_MAX

/* The ratings of a history in order of time, those given by hand last; array and strings in the
 * arena. */
struct review_fact *review_facts(const struct history *h, struct arena *arena, size_t *count);

/* One item for each problem that was rated, those due first at the front, then by recall, then by
 * name.
 *
 * A problem has one rating a day: one given by hand, else the last measured one in the order of the
 * facts. Ratings of days after today (a clock was wrong) count as today's.
 *
 * until    day of an interview: what is not due before comes once more on the day before it, if the
 * last rating is older than that day facts    in any order of days returns  the items, *count of
 * them, in the arena; names borrowed */
struct review_item *review_schedule(const struct review_fact *facts, size_t fact_count,
                                    int64_t today, int64_t until, struct arena *arena,
                                    size_t *count);

#endif
