/* Substituting fixed and following axes into a target. */
#include "judge/engine/along.h"

#include <string.h>

static const struct axis *axis_named(const struct problem *p, const char *name)
{
    for (size_t i = 0; i < p->axes; i++)
        if (strcmp(p->axis[i].name, name) == 0)
            return &p->axis[i];
    return NULL;
}

/* Does this axis grow while `swept` does? */
static bool follows(const struct problem *p, const char *name, const struct axis *swept)
{
    const struct axis *a = axis_named(p, name);
    if (a == NULL || a == swept)
        return a == swept;
    return axis_value(p, a, swept, swept->to) > axis_value(p, a, swept, swept->from);
}

/* Multiply a factor of the swept axis into a term that may have one already. */
static void multiply(struct growth_term *t, struct growth_factor f, const char *axis)
{
    (void)strncpy(f.axis, axis, sizeof f.axis - 1);
    for (size_t i = 0; i < t->factors; i++) {
        struct growth_factor *have = &t->factor[i];
        if (have->exponential || have->factorial || f.exponential || f.factorial)
            continue;
        have->power += f.power;
        have->logs += f.logs;
        return;
    }
    if (t->factors < GROWTH_MAX_FACTORS)
        t->factor[t->factors++] = f;
}

static bool same_term(const struct growth_term *a, const struct growth_term *b)
{
    return a->factors == b->factors &&
           memcmp(a->factor, b->factor, a->factors * sizeof *a->factor) == 0;
}

void target_along(const struct growth *target, const struct problem *p, const struct axis *axis,
                  struct growth *out)
{
    struct growth g;
    memset(&g, 0, sizeof g);
    for (size_t i = 0; i < target->terms; i++) {
        struct growth_term t;
        memset(&t, 0, sizeof t); /* compared as bytes below */
        for (size_t k = 0; k < target->term[i].factors; k++)
            if (follows(p, target->term[i].factor[k].axis, axis))
                multiply(&t, target->term[i].factor[k], axis->name);
        bool known = false;
        for (size_t k = 0; k < g.terms; k++)
            known = known || same_term(&g.term[k], &t);
        if (!known)
            g.term[g.terms++] = t;
    }
    /* A constant beside growing terms says nothing. */
    for (size_t i = 0; i < g.terms && g.terms > 1; i++)
        if (g.term[i].factors == 0) {
            g.term[i] = g.term[--g.terms];
            break;
        }
    *out = g;
}
