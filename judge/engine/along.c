/* Axes that follow are tied to the swept one, then all others are held fixed. */
#include "judge/engine/along.h"

static bool follows(const struct problem *p, const struct axis *a, const struct axis *swept)
{
    return a != swept &&
           axis_value(p, a, swept, swept->to) > axis_value(p, a, swept, swept->from);
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
