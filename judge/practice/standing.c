/* See standing.h. A partial run proves nothing about the whole, and a run in which the judge failed
 * says nothing at all; an answer from the cache is as good as a fresh one. */
#include "judge/practice/standing.h"

#include <string.h>

static const char *const names[STANDINGS] = {
    [STANDING_NEW] = "new",
    [STANDING_TRIED] = "tried",
    [STANDING_CORRECT] = "correct",
    [STANDING_SOLVED] = "solved",
};

const char *standing_name(enum standing s)
{
    return names[s];
}

static enum standing of_attempt(const struct attempt *a)
{
    if (a->partial || a->verdict == VERDICT_JUDGE_ERROR)
        return STANDING_NEW;
    if (a->verdict == VERDICT_ACCEPTED)
        return STANDING_SOLVED;
    return a->verdict == VERDICT_COMPLEXITY_MISSED ? STANDING_CORRECT : STANDING_TRIED;
}

enum standing standing_of(const struct history *h, const char *problem)
{
    enum standing best = STANDING_NEW;
    for (size_t i = 0; i < h->attempt_count; i++) {
        enum standing s = of_attempt(&h->attempts[i]);
        if (s > best && strcmp(h->attempts[i].problem, problem) == 0)
            best = s;
    }
    return best;
}
