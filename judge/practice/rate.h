/* From a measured result to a rating for spaced repetition. */
#ifndef JUDGE_PRACTICE_RATE_H
#define JUDGE_PRACTICE_RATE_H

#include "judge/model/rating.h"
#include "judge/model/verdict.h"

#include <stdbool.h>
#include <stdint.h>

struct rate_input {
    enum verdict verdict;
    bool helped; /* a hint or the approaches were seen */
    bool gave_up;
    bool overtime;     /* after the deadline of its session */
    int64_t spent_ms;  /* on the problem; 0: not known */
    int64_t budget_ms; /* the problem's minutes; 0: not known */
};

/* again: some case fails, or one gave up. hard: right, but a complexity target is missed, or with
 * help, or over the budget or the deadline. easy: all met in at most half the budget without help.
 * good: the rest. An unknown time is neither slow nor quick. */
enum rating rate_suggest(const struct rate_input *in);

#endif
