/* How well a topic is known, from the attempts at its problems.
 *
 * The result of an attempt is 1 if it was accepted, that is with all targets met; 0.6 if it needed
 * hints or came after the deadline; 0.3 if it was correct and too slow; 0 otherwise. Mastery is
 * the mean over the last five attempts that count (attempt_counts) of
 *
 *     result x 0.5^(age / 14 days)
 *
 * so that what was not touched for a fortnight is worth half. A topic without attempts has 0.
 *
 * Pure functions: the present comes in as an argument. */
#ifndef JUDGE_PRACTICE_MASTERY_H
#define JUDGE_PRACTICE_MASTERY_H

#include "judge/model/attempt.h"

#include <stddef.h>
#include <stdint.h>

enum { MASTERY_ATTEMPTS = 5, MASTERY_HALF_LIFE_DAYS = 14 };

/* 0, 0.3, 0.6 or 1. */
double mastery_result(const struct attempt *a);

struct mastery {
    double value;   /* 0 to 1 */
    size_t samples; /* attempts that it rests on, MASTERY_ATTEMPTS at most */
};

/* Of the problems for which is_member(data, id) holds. An attempt from the future (a clock was
 * wrong) has age 0. now: seconds of UTC. */
struct mastery mastery_of(const struct history *h, int64_t now,
                          bool (*is_member)(const void *data, const char *problem),
                          const void *data);

#endif
