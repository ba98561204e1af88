/* See rating.h. */
#include "judge/model/rating.h"

#include <string.h>

static const char *const names[RATINGS] = {"none", "again", "hard", "good", "easy"};

const char *rating_name(enum rating r)
{
    return names[r];
}

bool rating_parse(const char *name, enum rating *out)
{
    for (int r = RATING_AGAIN; r < RATINGS; r++) {
        if (strcmp(names[r], name) == 0) {
            *out = (enum rating)r;
            return true;
        }
    }
    return false;
}
