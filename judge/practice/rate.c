/* See rate.h. */
#include "judge/practice/rate.h"

enum rating rate_suggest(const struct rate_input *in)
{
    bool timed = in->spent_ms > 0 && in->budget_ms > 0;
    bool right = in->verdict == VERDICT_ACCEPTED || in->verdict == VERDICT_COMPLEXITY_MISSED;
    if (!right || in->gave_up)
        return RATING_AGAIN;
    if (in->verdict == VERDICT_COMPLEXITY_MISSED || in->helped || in->overtime ||
        (timed && in->spent_ms > in->budget_ms))
        return RATING_HARD;
    return timed && 2 * in->spent_ms <= in->budget_ms ? RATING_EASY : RATING_GOOD;
}
