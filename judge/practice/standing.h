/* How far somebody came with each problem: the best of all attempts that were whole.
 * Pure functions. */
#ifndef JUDGE_PRACTICE_STANDING_H
#define JUDGE_PRACTICE_STANDING_H

#include "judge/model/attempt.h"

enum standing {
    STANDING_NEW,     /* never judged, or only in parts */
    STANDING_TRIED,   /* judged, and no attempt had every answer right */
    STANDING_CORRECT, /* every answer right, a target missed */
    STANDING_SOLVED,  /* accepted */
    STANDINGS
};

const char *standing_name(enum standing s); /* "new", "tried", "correct", "solved" */

/* Of the problem with this id. */
enum standing standing_of(const struct history *h, const char *problem);

#endif
