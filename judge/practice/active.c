/* Time at work. Nobody starts a stopwatch to practise freely, so it is read off from the traces. */
#include "judge/practice/stats.h"

#include <stdlib.h>
#include <string.h>

/* When it was first accepted, or INT64_MAX. */
static int64_t first_success(const struct history *h, const char *problem)
{
    for (size_t i = 0; i < h->attempt_count; i++) {
        const struct attempt *a = &h->attempts[i];
        if (a->verdict == VERDICT_ACCEPTED && strcmp(a->problem, problem) == 0 &&
            attempt_counts(h, i))
            return a->at;
    }
    return INT64_MAX;
}

static int by_time(const void *x, const void *y)
{
    const int64_t *a = x;
    const int64_t *b = y;
    return (*a > *b) - (*a < *b);
}

int64_t stats_active_seconds(const struct history *h, const char *problem)
{
    int64_t end = first_success(h, problem);
    own_mem int64_t *moments = mem_array(h->attempt_count + h->event_count + 1, sizeof *moments);
    size_t count = 0;
    int64_t sum = 0;
    for (size_t i = 0; i < h->attempt_count; i++) {
        const struct attempt *a = &h->attempts[i];
        if (a->at <= end && strcmp(a->problem, problem) == 0)
            moments[count++] = a->at;
    }
    for (size_t i = 0; i < h->event_count; i++) {
        const struct event *e = &h->events[i];
        if (e->at <= end && e->kind != EVENT_RESTORED && strcmp(e->problem, problem) == 0)
            moments[count++] = e->at;
    }
    qsort(moments, count, sizeof *moments, by_time);
    for (size_t i = 1; i < count; i++) {
        int64_t gap = moments[i] - moments[i - 1];
        sum += gap <= ACTIVE_GAP_S ? gap : 0;
    }
    return sum;
}
