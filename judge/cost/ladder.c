/* The ladder and its fits.
 *
 * A class is more than its leading term. Merge sort costs n log n + 3 n, a loop over pairs n^2 / 2
 * - n / 2, a halving loop log n - 2: on a span of a few hundred each looks like a neighbour. So a
 * class may use a constant and one lower term, and its leading term comes in a few shapes with a
 * negative lower-order part, which non-negative coefficients could not express. All of this is
 * tried, the best counts.
 */
#include "judge/cost/ladder.h"

#include "judge/base/mem.h"
#include "judge/cost/nnls.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct rung always[] = {
    {0, 0}, {0, 1}, {0.5, 0}, {1, 0}, {1, 1}, {1, 2}, {1.5, 0}, {2, 0}, {2, 1}, {3, 0}, {4, 0},
};

int rung_compare(const struct rung *a, const struct rung *b)
{
    if (a->power != b->power)
        return a->power < b->power ? -1 : 1;
    return (a->logs > b->logs) - (a->logs < b->logs);
}

size_t ladder_find(const struct ladder *l, const struct rung *r)
{
    size_t k = 0;
    while (k < l->count && rung_compare(&l->rung[k], r) != 0)
        k++;
    return k;
}

void ladder_init(struct ladder *l, const struct rung *extra)
{
    *l = (struct ladder){.count = array_len(always)};
    memcpy(l->rung, always, sizeof always);
    if (extra == NULL || ladder_find(l, extra) < l->count)
        return;
    size_t k = l->count++;
    for (; k > 0 && rung_compare(&l->rung[k - 1], extra) > 0; k--)
        l->rung[k] = l->rung[k - 1];
    l->rung[k] = *extra;
}

void rung_name(const struct rung *r, const char *axis, char out[COST_CLASS_LEN])
{
    struct growth g = {.terms = 1};
    if (r->power != 0 || r->logs != 0) {
        struct growth_factor *f = &g.term[0].factor[0];
        g.term[0].factors = 1;
        (void)snprintf(f->axis, sizeof f->axis, "%s", axis);
        f->power = r->power;
        f->logs = r->logs;
    }
    growth_print(&g, out, COST_CLASS_LEN);
}

bool rung_of(const struct growth *g, struct rung *out)
{
    struct rung top = {0, 0};
    for (size_t i = 0; i < g->terms; i++) {
        struct rung r = {0, 0};
        for (size_t j = 0; j < g->term[i].factors; j++) {
            const struct growth_factor *f = &g->term[i].factor[j];
            if (f->exponential || f->factorial)
                return false;
            r.power += f->power;
            r.logs += f->logs;
        }
        if (rung_compare(&r, &top) > 0)
            top = r;
    }
    *out = top;
    return true;
}

/* -- shapes ------------------------------------------------------------------------ */

struct shape {
    double less; /* log n - less */
    bool root;   /* times 1 - n^-1/2 */
};

static double value(const struct rung *r, const struct shape *s, double n)
{
    double v = pow(n, r->power);
    for (int i = 0; i < r->logs; i++)
        v *= log2(n) - s->less;
    return s->root ? v * (1 - 1 / sqrt(n)) : v;
}

static size_t shapes_of(const struct rung *r, struct shape out[4])
{
    size_t count = 0;
    out[count++] = (struct shape){0, false};
    for (int less = 1; r->logs > 0 && less <= 3; less++)
        out[count++] = (struct shape){less, false};
    if (r->logs == 0 && r->power > 0)
        out[count++] = (struct shape){0, true};
    return count;
}

/* -- one fit ------------------------------------------------------------------------- */

enum { COLUMNS = 3 };

struct column {
    const struct rung *rung;
    struct shape shape;
};

/* Relative least squares with these columns, the leading one last. */
static struct rung_fit fit_columns(const struct series *s, const struct column *c, size_t count)
{
    double gram[COLUMNS * COLUMNS] = {0}, atb[COLUMNS] = {0}, norm[COLUMNS] = {0}, x[COLUMNS];
    for (size_t i = 0; i < s->count; i++) {
        double row[COLUMNS];
        for (size_t t = 0; t < count; t++) {
            row[t] = value(c[t].rung, &c[t].shape, s->n[i]) / s->cost[i];
            atb[t] += row[t];
            for (size_t u = 0; u <= t; u++)
                gram[t * COLUMNS + u] += row[t] * row[u];
        }
    }
    for (size_t t = 0; t < count; t++)
        norm[t] = sqrt(gram[t * COLUMNS + t]) + 1e-300;
    for (size_t t = 0; t < count; t++) {
        atb[t] /= norm[t];
        for (size_t u = 0; u <= t; u++) {
            gram[t * COLUMNS + u] /= norm[t] * norm[u];
            gram[u * COLUMNS + t] = gram[t * COLUMNS + u];
        }
    }
    double rss = nnls(count, COLUMNS, gram, atb, (double)s->count, x);
    double last = s->n[s->count - 1], sum = 0, leading = 0;
    for (size_t t = 0; t < count; t++) {
        leading = x[t] / norm[t] * value(c[t].rung, &c[t].shape, last);
        sum += leading;
    }
    return (struct rung_fit){
        .error = sqrt(rss / (double)s->count),
        .share = sum > 0 ? leading / sum : 0,
        .constant = x[0] / norm[0],
    };
}

struct rung_fit ladder_fit(const struct ladder *l, size_t k, const struct series *s)
{
    static const struct rung one = {0, 0};
    static const struct shape plain = {0, false};
    const struct column constant = {&one, plain};
    if (k == 0)
        return fit_columns(s, &constant, 1);
    struct shape shapes[4];
    size_t count = shapes_of(&l->rung[k], shapes);
    struct rung_fit best = {.error = INFINITY};
    for (size_t i = 0; i < count; i++) {
        if (value(&l->rung[k], &shapes[i], s->n[0]) < 0)
            continue;
        /* lower == 0: no lower term but the constant, which is always there */
        for (size_t lower = 0; lower < k; lower++) {
            struct column c[COLUMNS] = {constant, {&l->rung[lower], plain}};
            size_t lead = lower > 0 ? 2 : 1;
            c[lead] = (struct column){&l->rung[k], shapes[i]};
            struct rung_fit f = fit_columns(s, c, lead + 1);
            if (f.error < best.error)
                best = f;
        }
    }
    return best;
}
