/* FSRS-6, the free spaced repetition scheduler: when to see a problem again.
 *
 * Memory of one problem is two numbers. Stability S is the time in days after which it is still
 * recalled with a probability of 0.9; difficulty D, from 1 to 10, says how slowly S grows. Each
 * rating changes both. Everything here is a pure function, and the same input gives the same output
 * (published schedulers may add noise to intervals; this one does not).
 *
 * source   "The Algorithm", wiki of github.com/open-spaced-repetition/fsrs4anki, version 6, with
 * its 21 published default weights. tests/unit/practice/fsrs_vectors.py computes the same
 *          independently
 */
#ifndef JUDGE_PRACTICE_FSRS_H
#define JUDGE_PRACTICE_FSRS_H

#include "judge/model/rating.h"

#include <stdint.h>

enum { FSRS_WEIGHTS = 21, FSRS_INTERVAL_MAX = 36500 };

extern const double fsrs_default_weights[FSRS_WEIGHTS];

/* What is recalled at the end of the intervals given out: the published default. */
#define FSRS_RETENTION 0.9

struct fsrs_memory {
    double stability;  /* days, at least 0.001; 0: never rated */
    double difficulty; /* 1 to 10 */
};

/* Probability of recall `days` after the last rating, 0 to 1.
 * (1 + F t / S)^-w20 with F = 0.9^(-1 / w20) - 1, so that it is 0.9 at t = S. */
double fsrs_recall(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m, double days);

/* Memory after a rating. days: since the rating before, at least 0; 0 is "the same day" and takes
 * the short-term formula. For a memory that was never rated it does not matter. */
struct fsrs_memory fsrs_rate(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m,
                             enum rating rating, double days);

/* Whole days until the probability of recall has fallen to `retention` (between 0 and 1), at least
 * 1, at most FSRS_INTERVAL_MAX. Half a day is rounded to the even number, like in the published
 * code. */
int64_t fsrs_interval(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m, double retention);

#endif
