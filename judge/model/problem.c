/* The end of a problem, and what the sizes of its axes are while one of them is swept. */
#include "judge/model/problem.h"

#include "judge/base/err.h"

#include <ctype.h>
#include <string.h>

void problem_release(struct problem *p)
{
    arena_release(&p->arena);
    memset(p, 0, sizeof *p);
}

bool axis_rule_parse(const char *text, int64_t *factor, char axis[GROWTH_AXIS_LEN])
{
    const char *s = text;
    int64_t k = 1;
    if (isdigit((unsigned char)*s)) {
        for (k = 0; isdigit((unsigned char)*s); s++) {
            if (__builtin_mul_overflow(k, 10, &k) || __builtin_add_overflow(k, *s - '0', &k))
                return false;
        }
        if (*s == '\0') {
            *factor = k;
            axis[0] = '\0';
            return true;
        }
        if (*s++ != '*')
            return false;
    }
    size_t len = 0;
    if (!isalpha((unsigned char)*s))
        return false;
    for (; isalnum((unsigned char)*s); s++) {
        if (len + 1 >= GROWTH_AXIS_LEN)
            return false;
        axis[len++] = *s;
    }
    axis[len] = '\0';
    *factor = k;
    return *s == '\0';
}

static const struct axis *axis_named(const struct problem *p, const char *name)
{
    for (size_t i = 0; i < p->axes; i++) {
        if (strcmp(p->axis[i].name, name) == 0)
            return &p->axis[i];
    }
    return NULL;
}

static const char *with_rule(const struct axis *swept, const char *name)
{
    for (size_t i = 0; i < swept->with_count; i++) {
        if (strcmp(swept->with[i].axis, name) == 0)
            return swept->with[i].value;
    }
    return NULL;
}

/* depth: rules may refer to axes that have rules; a circle of them ends at the fixed value. */
static int64_t value_of(const struct problem *p, const struct axis *other, const struct axis *swept,
                        int64_t n, int depth)
{
    if (strcmp(other->name, swept->name) == 0)
        return n;
    const char *rule = with_rule(swept, other->name);
    if (rule == NULL)
        rule = other->of;
    int64_t value = other->fixed, factor = 0;
    char name[GROWTH_AXIS_LEN] = "";
    if (rule != NULL && depth < 8 && axis_rule_parse(rule, &factor, name)) {
        const struct axis *base = name[0] != '\0' ? axis_named(p, name) : NULL;
        if (name[0] == '\0')
            value = factor;
        else if (base != NULL && base != other &&
                 __builtin_mul_overflow(factor, value_of(p, base, swept, n, depth + 1), &value))
            value = INT64_MAX;
    }
    return value < other->min ? other->min : value;
}

int64_t axis_value(const struct problem *p, const struct axis *other, const struct axis *swept,
                   int64_t n)
{
    return value_of(p, other, swept, n, 0);
}
