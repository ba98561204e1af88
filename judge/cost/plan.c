/* The sizes of a sweep, and which points of it count. */
#include "judge/cost/plan.h"

#include <math.h>

enum { LEAST = 6, ADDITIVE_STEPS = 11 };

static size_t geometric(int64_t from, int64_t to, int64_t *out, size_t max)
{
    size_t count = 0;
    double start = (double)from;
    for (int k = 0; count < max; k++) {
        int64_t n = (int64_t)(start * pow(2, k / 2.0) / 4 + 0.5) * 4;
        if (n > to)
            break;
        if (n >= from && (count == 0 || n > out[count - 1]))
            out[count++] = n;
    }
    return count;
}

static size_t additive(int64_t from, int64_t to, int64_t step, int64_t *out, size_t max)
{
    size_t count = 0;
    for (int64_t n = from; n <= to && count < max; n += step)
        out[count++] = n;
    return count;
}

size_t cost_plan_sizes(const struct axis *a, int64_t *out, size_t max)
{
    int64_t from = a->from > 1 ? a->from : 1;
    if (a->to < from)
        return 0;
    if (a->step > 0)
        return additive(from, a->to, a->step, out, max);
    int64_t start = from < 8 ? 8 : from;
    size_t count = a->to >= start ? geometric(start, a->to, out, max) : 0;
    if (count >= LEAST || count == max)
        return count;
    int64_t step = (a->to - from) / ADDITIVE_STEPS;
    return additive(from, a->to, step > 0 ? step : 1, out, max);
}

size_t cost_plan_skip(const double *n, size_t count)
{
    size_t skip = 0;
    while (skip < count && n[skip] < 32 && count - skip - 1 >= 8 && n[count - 1] >= 8 * n[skip + 1])
        skip++;
    return skip;
}

bool cost_plan_enough(const double *n, size_t count)
{
    return count >= 5 && n[count - 1] >= 2 * n[0];
}

void cost_running_max(double *cost, size_t count)
{
    for (size_t i = 1; i < count; i++)
        cost[i] = fmax(cost[i], cost[i - 1]);
}
