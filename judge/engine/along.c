/* Axes that follow are tied to the swept one, then all others are held fixed. */
#include "judge/engine/along.h"

#include <math.h>

static bool follows(const struct problem *p, const struct axis *a, const struct axis *swept)
{
    return a != swept && axis_value(p, a, swept, swept->to) > axis_value(p, a, swept, swept->from);
}

void target_along(const struct growth *target, const struct problem *p, const struct axis *axis,
                  struct growth *out)
{
    struct growth g = *target;
    for (size_t i = 0; i < p->axes; i++)
        if (follows(p, &p->axis[i], axis))
            g = growth_tie(&g, p->axis[i].name, axis->name);
    *out = growth_along(&g, axis->name);
}

double target_allows(const struct target *t, const struct problem *p, const struct axis *axis,
                     int64_t n)
{
    if (!(t->at_most > 0))
        return INFINITY;
    own_mem const char **names = mem_array(p->axes, sizeof *names);
    own_mem double *sizes = mem_array(p->axes, sizeof *sizes);
    for (size_t i = 0; i < p->axes; i++) {
        const struct axis *a = &p->axis[i];
        names[i] = a->name;
        sizes[i] = (double)(a == axis ? n : axis_value(p, a, axis, n));
    }
    return t->at_most * growth_eval(&t->growth, names, sizes, p->axes);
}
