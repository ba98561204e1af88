/* Comparing two measurements of the same submission: a verdict on counted operations is only worth
 * something if counting again gives the same numbers. */
#include "judge/engine/steady.h"

#include <string.h>

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_axis(const struct axis_cost *a, const struct axis_cost *b, struct buf *where)
{
    if (a->point_count != b->point_count) {
        buf_printf(where, "along %s: %zu sizes, then %zu", a->axis, a->point_count, b->point_count);
        return false;
    }
    for (size_t i = 0; i < a->point_count; i++) {
        const struct cost_point *x = &a->points[i];
        const struct cost_point *y = &b->points[i];
        if (x->n == y->n && x->cost == y->cost)
            continue;
        buf_printf(where, "along %s at %lld: %.17g, then %.17g at %lld", a->axis, (long long)x->n,
                   x->cost, y->cost, (long long)y->n);
        return false;
    }
    if (same_text(a->family, b->family) && same_text(a->fitted, b->fitted))
        return true;
    buf_printf(where, "along %s: another worst family or class", a->axis);
    return false;
}

bool steady_counts(const struct complexity *a, const struct complexity *b, struct buf *where)
{
    if (a->measured != b->measured) {
        buf_adds(where, "measured once, and once not");
        return false;
    }
    if (a->max_call_ops != b->max_call_ops) {
        buf_printf(where, "dearest call: %lld, then %lld", (long long)a->max_call_ops,
                   (long long)b->max_call_ops);
        return false;
    }
    for (int m = 0; m < METRICS; m++) {
        const struct metric_cost *x = &a->metric[m];
        const struct metric_cost *y = &b->metric[m];
        if (x->axis_count != y->axis_count) {
            buf_printf(where, "%zu axes, then %zu", x->axis_count, y->axis_count);
            return false;
        }
        for (size_t i = 0; i < x->axis_count; i++)
            if (!same_axis(&x->axes[i], &y->axes[i], where))
                return false;
    }
    return true;
}
