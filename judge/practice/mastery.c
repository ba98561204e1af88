#include "judge/practice/mastery.h"

#include <math.h>

static const double DAY = 86400.0;

double mastery_result(const struct attempt *a)
{
    if (a->verdict == VERDICT_COMPLEXITY_MISSED)
        return 0.3;
    if (a->verdict != VERDICT_ACCEPTED)
        return 0;
    return a->hints > 0 || a->overtime || a->gave_up ? 0.6 : 1;
}

static double weight(int64_t at, int64_t now)
{
    double age = at < now ? (double)(now - at) : 0;
    return exp2(-age / (MASTERY_HALF_LIFE_DAYS * DAY));
}

struct mastery mastery_of(const struct history *h, int64_t now,
                          bool (*is_member)(const void *data, const char *problem),
                          const void *data)
{
    struct mastery m = {0};
    for (size_t i = h->attempt_count; i > 0 && m.samples < MASTERY_ATTEMPTS; i--) {
        const struct attempt *a = &h->attempts[i - 1];
        if (!is_member(data, a->problem) || !attempt_counts(h, i - 1))
            continue;
        m.value += mastery_result(a) * weight(a->at, now);
        m.samples++;
    }
    if (m.samples > 0)
        m.value /= (double)m.samples;
    return m;
}
