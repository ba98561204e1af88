/* What spaced repetition says about a problem: plain data. Days count from 1970-01-01 in local
 * time, see judge/base/calendar.h. */
#ifndef JUDGE_MODEL_REVIEW_H
#define JUDGE_MODEL_REVIEW_H

#include "judge/model/rating.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One rating of a problem. */
struct review_fact {
    const char *problem;
    int64_t day;
    enum rating rating;
    bool given; /* by hand; otherwise measured */
};

struct review_item {
    const char *problem;
    size_t ratings; /* days with a rating */
    int64_t last_day;
    enum rating last;
    bool given; /* the last one, by hand */
    double stability, difficulty;
    double recall; /* expected today, 0 to 1 */
    int64_t due_day;
};

#endif
