/* Learning what inputs have in common.
 *
 * Each parameter, also of each method, has six measures: the fewest and the most elements, the same
 * of its rows (or strings), the smallest and the largest value. An input gives each measure one
 * number or none. Learned are, for each measure, the range; for each pair of measures of the first
 * parameters, whether a <= b and a < b always held; and for each parameter properties that held
 * always.
 *
 * The idea is that of likely invariants: M. D. Ernst et al., Dynamically discovering likely program
 * invariants to support program evolution, 2001. */
#include "judge/engine/domain.h"

#include "judge/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum measure { COUNT_LOW, COUNT_HIGH, INNER_LOW, INNER_HIGH, VALUE_LOW, VALUE_HIGH, MEASURES };

enum property {
    RISING = 1, /* each value at least the one before, in every innermost array */
    FALLING = 2,
    DISTINCT = 4,
    RECTANGLE = 8,     /* all rows have one length */
    SQUARE = 16,       /* and as many rows */
    HEADS_RISING = 32, /* first elements of the rows */
    ALL_PROPERTIES = 63,
};

enum { PAIRED_PARAMS = 12, PAIRED = PAIRED_PARAMS * MEASURES, DISTINCT_MAX = 400 };
enum { NEVER_ABOVE = 1, ALWAYS_BELOW = 2, SEEN = 4 };

/* One parameter of one input, over all its occurrences. */
struct look {
    bool there[MEASURES];
    int64_t value[MEASURES];
    unsigned properties;
};

struct learned {
    bool there[MEASURES];
    int64_t low[MEASURES], high[MEASURES];
    unsigned properties;
};

struct domain {
    const struct signature *s;
    size_t params; /* of all callables */
    struct learned *learned;
    unsigned char pair[PAIRED][PAIRED];
};

struct domain *domain_new(const struct signature *s)
{
    struct domain *d = mem_alloc(sizeof *d);
    d->s = s;
    for (size_t i = 0; i < s->callables; i++)
        d->params += s->callable[i].params;
    d->learned = mem_array(d->params + 1, sizeof *d->learned);
    for (size_t i = 0; i < d->params; i++)
        d->learned[i].properties = ALL_PROPERTIES;
    return d;
}

void domain_free(struct domain *d)
{
    if (d == NULL)
        return;
    mem_cleanup_free(&d->learned);
    mem_cleanup_free(&d);
}

/* -- looking at one value ------------------------------------------------------------- */

static void widen(struct look *l, enum measure low, int64_t v)
{
    if (!l->there[low] || v < l->value[low])
        l->value[low] = v;
    if (!l->there[low] || v > l->value[low + 1])
        l->value[low + 1] = v;
    l->there[low] = l->there[low + 1] = true;
}

/* A number, or a decimal string for one beyond 2^53; fractions are cut, which keeps their order. */
static bool number_of(const json_t *v, bool text, int64_t *out)
{
    if (json_is_integer(v))
        *out = json_integer_value(v);
    else if (json_is_real(v) && json_real_value(v) > -9e18 && json_real_value(v) < 9e18)
        *out = (int64_t)json_real_value(v);
    else if (json_is_string(v) && !text)
        *out = strtoll(json_string_value(v), NULL, 10);
    else
        return false;
    return true;
}

static void look_at_numbers(const json_t *array, struct look *l)
{
    size_t count = json_array_size(array);
    int64_t before = 0;
    int64_t v = 0;
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        if (!number_of(json_array_get(array, i), true, &v))
            continue;
        if (!first && v < before)
            l->properties &= ~(unsigned)RISING;
        if (!first && v > before)
            l->properties &= ~(unsigned)FALLING;
        int64_t other = 0;
        for (size_t k = 0; (l->properties & DISTINCT) && count <= DISTINCT_MAX && k < i; k++)
            if (number_of(json_array_get(array, k), true, &other) && other == v)
                l->properties &= ~(unsigned)DISTINCT;
        before = v;
        first = false;
    }
}

static void look_at_rows(const json_t *array, struct look *l)
{
    size_t rows = json_array_size(array);
    int64_t head = 0;
    int64_t before = INT64_MIN;
    for (size_t i = 0; i < rows; i++) {
        const json_t *row = json_array_get(array, i);
        if (!json_is_array(row))
            continue;
        if (json_array_size(row) != json_array_size(json_array_get(array, 0)))
            l->properties &= ~(unsigned)(RECTANGLE | SQUARE);
        if (json_array_size(row) != rows)
            l->properties &= ~(unsigned)SQUARE;
        if (!number_of(json_array_get(row, 0), true, &head))
            continue;
        if (head < before)
            l->properties &= ~(unsigned)HEADS_RISING;
        before = head;
    }
}

static void look_at(const json_t *v, bool text, int depth, struct look *l)
{
    int64_t n = 0;
    enum measure count = depth == 0 ? COUNT_LOW : INNER_LOW;
    if (number_of(v, text, &n)) {
        widen(l, VALUE_LOW, n);
    } else if (json_is_string(v)) {
        const char *s = json_string_value(v);
        widen(l, count, (int64_t)json_string_length(v));
        for (size_t i = 0; i < json_string_length(v); i++)
            widen(l, VALUE_LOW, (unsigned char)s[i]);
    } else if (json_is_array(v)) {
        widen(l, count, (int64_t)json_array_size(v));
        look_at_numbers(v, l);
        look_at_rows(v, l);
        for (size_t i = 0; i < json_array_size(v); i++)
            look_at(json_array_get(v, i), text, depth + 1, l);
    } else if (json_is_object(v)) { /* a list with a cycle, a callback */
        const char *key = NULL;
        json_t *inside = NULL;
        json_object_foreach((json_t *)v, key, inside) look_at(inside, text, depth, l);
    }
}

static void look_at_params(const struct callable *f, const json_t *args, struct look *l)
{
    for (size_t i = 0; i < f->params; i++) {
        const struct wire_type *t = &f->param[i].type;
        bool text = t->kind == WIRE_STRING || t->kind == WIRE_CHAR;
        const json_t *v = json_is_object(args) ? json_object_get(args, f->param[i].name)
                                               : json_array_get(args, i);
        look_at(v, text, 0, &l[i]);
    }
}

/* All parameters of one input; the caller frees. */
static struct look *look(const struct domain *d, const json_t *call)
{
    struct look *l = mem_array(d->params + 1, sizeof *l);
    const struct signature *s = d->s;
    for (size_t i = 0; i < d->params; i++)
        l[i].properties = ALL_PROPERTIES;
    if (s->kind == PROBLEM_FUNCTION) {
        look_at_params(&s->callable[0], call, l);
        return l;
    }
    look_at_params(&s->callable[0], json_object_get(call, "init"), l);
    const json_t *ops = json_object_get(call, "ops");
    for (size_t k = 0; k < json_array_size(ops); k++) {
        const json_t *op = json_array_get(ops, k);
        const char *name = json_string_value(json_array_get(op, 0));
        size_t base = 0;
        for (size_t i = 0; name != NULL && i < s->callables; i++) {
            if (i > 0 && strcmp(s->callable[i].name, name) == 0)
                look_at_params(&s->callable[i], json_array_get(op, 1), l + base);
            base += s->callable[i].params;
        }
    }
    return l;
}

/* -- learning and asking ---------------------------------------------------------------- */

static bool paired(const struct domain *d, const struct look *l, size_t i, int64_t *v)
{
    if (i / MEASURES >= d->params || !l[i / MEASURES].there[i % MEASURES])
        return false;
    *v = l[i / MEASURES].value[i % MEASURES];
    return true;
}

static void learn_pairs(struct domain *d, const struct look *l)
{
    for (size_t a = 0; a < PAIRED; a++) {
        int64_t va = 0;
        int64_t vb = 0;
        if (!paired(d, l, a, &va))
            continue;
        for (size_t b = 0; b < PAIRED; b++) {
            if (!paired(d, l, b, &vb))
                continue;
            unsigned held = (va <= vb ? NEVER_ABOVE : 0u) | (va < vb ? ALWAYS_BELOW : 0u) | SEEN;
            unsigned before = d->pair[a][b];
            d->pair[a][b] = (unsigned char)((before & SEEN) != 0 ? before & held : held);
        }
    }
}

void domain_learn(struct domain *d, const json_t *call)
{
    own_mem struct look *l = look(d, call);
    for (size_t i = 0; i < d->params; i++) {
        struct learned *k = &d->learned[i];
        k->properties &= l[i].properties;
        for (int m = 0; m < MEASURES; m++) {
            if (!l[i].there[m])
                continue;
            if (!k->there[m] || l[i].value[m] < k->low[m])
                k->low[m] = l[i].value[m];
            if (!k->there[m] || l[i].value[m] > k->high[m])
                k->high[m] = l[i].value[m];
            k->there[m] = true;
        }
    }
    learn_pairs(d, l);
}

static bool pairs_hold(const struct domain *d, const struct look *l)
{
    for (size_t a = 0; a < PAIRED; a++) {
        int64_t va = 0;
        int64_t vb = 0;
        if (!paired(d, l, a, &va))
            continue;
        for (size_t b = 0; b < PAIRED; b++) {
            unsigned rule = d->pair[a][b];
            if (rule <= SEEN && (rule & (NEVER_ABOVE | ALWAYS_BELOW)) == 0)
                continue;
            if (!paired(d, l, b, &vb))
                continue;
            if (((rule & NEVER_ABOVE) && va > vb) || ((rule & ALWAYS_BELOW) && va >= vb))
                return false;
        }
    }
    return true;
}

bool domain_has(const struct domain *d, const json_t *call)
{
    own_mem struct look *l = look(d, call);
    for (size_t i = 0; i < d->params; i++) {
        const struct learned *k = &d->learned[i];
        if ((k->properties & ~l[i].properties) != 0)
            return false;
        for (int m = 0; m < MEASURES; m += 2) /* of a pair, the low one bounds below */
            if (l[i].there[m] && k->there[m] &&
                (l[i].value[m] < k->low[m] || l[i].value[m + 1] > k->high[m + 1]))
                return false;
    }
    return pairs_hold(d, l);
}
