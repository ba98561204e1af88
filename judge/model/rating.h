/* How well a problem was recalled, in the four words of spaced repetition. */
#ifndef JUDGE_MODEL_RATING_H
#define JUDGE_MODEL_RATING_H

#include <stdbool.h>
#include <stdint.h>

enum rating { RATING_NONE, RATING_AGAIN, RATING_HARD, RATING_GOOD, RATING_EASY, RATINGS };

const char *rating_name(enum rating r);                /* "again"; "none" */
bool rating_parse(const char *name, enum rating *out); /* again, hard, good, easy */

/* A rating by hand; a problem has at most one a day. */
struct given_rating {
    const char *problem;
    int64_t day; /* see judge/base/calendar.h */
    enum rating rating;
};

#endif
