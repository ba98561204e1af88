/* Several axes at once.
 *
 * The dictionary holds every product of powers 0, 1/2, 1, 2, 3 and logarithms 0, 1 of the axes,
 * within bounds. Columns that the target dominates may all be used freely: whatever cost they
 * explain is within the target. Then each other term is tried beside them, one at a time. If one of
 * them makes the fit twice as good and carries a visible share, the cost holds that term, and the
 * target is missed.
 */
#include "judge/cost/classify.h"

#include "judge/base/mem.h"
#include "judge/cost/nnls.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_AXES = 4, MAX_POINTS = 256, MAX_TERMS = 400 };
static const double jumps = 0.3;

struct power {
    double power;
    int logs;
};

struct term {
    struct power of[MAX_AXES];
};

struct dictionary {
    size_t axes;
    size_t inside; /* the first so many are dominated by the target */
    size_t count;
    struct term term[MAX_TERMS];
};

static struct power power_of(const struct growth_term *t, const char *axis)
{
    struct power p = {0, 0};
    for (size_t i = 0; i < t->factors; i++) {
        if (strcmp(t->factor[i].axis, axis) == 0) {
            p.power += t->factor[i].power;
            p.logs += t->factor[i].logs;
        }
    }
    return p;
}

static bool at_most(struct power a, struct power b)
{
    return a.power < b.power || (a.power == b.power && a.logs <= b.logs);
}

/* Along every axis no faster than one and the same term of the target. */
static bool dominated(const struct term *t, const struct growth *target, const struct grid *g)
{
    for (size_t i = 0; i < target->terms; i++) {
        bool all = true;
        for (size_t a = 0; a < g->axes; a++)
            all = all && at_most(t->of[a], power_of(&target->term[i], g->axis[a]));
        if (all)
            return true;
    }
    return false;
}

/* Term number i of all combinations, or false for one that is out of bounds. */
static bool combine(size_t i, size_t axes, struct term *out)
{
    static const struct power two_axes[] = {{0, 0}, {0, 1}, {0.5, 0}, {1, 0},
                                            {1, 1}, {2, 0}, {2, 1},   {3, 0}};
    static const struct power many_axes[] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}};
    const struct power *p = axes <= 2 ? two_axes : many_axes;
    size_t choices = axes <= 2 ? array_len(two_axes) : array_len(many_axes);
    double powers = 0;
    int logs = 0;
    *out = (struct term){0};
    for (size_t a = 0; a < axes; a++, i /= choices) {
        out->of[a] = p[i % choices];
        powers += out->of[a].power;
        logs += out->of[a].logs;
    }
    return i == 0 && powers <= 4 && logs <= 1;
}

static void fill(struct dictionary *d, const struct growth *target, const struct grid *g)
{
    d->axes = g->axes;
    d->count = d->inside = 0;
    for (size_t i = 0; i < target->terms && d->count < NNLS_MAX - 1; i++, d->count++) {
        for (size_t a = 0; a < g->axes; a++)
            d->term[d->count].of[a] = power_of(&target->term[i], g->axis[a]);
    }
    size_t own = d->count;
    for (int pass = 0; pass < 2; pass++) { /* dominated ones first */
        for (size_t i = 0; i < 4096 && d->count < MAX_TERMS; i++) {
            struct term t;
            if (!combine(i, g->axes, &t) || dominated(&t, target, g) != (pass == 0))
                continue;
            bool known = pass == 0 && d->count >= NNLS_MAX - 1;
            for (size_t k = 0; k < own && !known; k++)
                known = memcmp(&d->term[k], &t, sizeof t) == 0;
            if (!known)
                d->term[d->count++] = t;
        }
        if (pass == 0)
            d->inside = d->count;
    }
}

static double value(const struct term *t, const double *sizes, size_t axes)
{
    double v = 1;
    for (size_t a = 0; a < axes; a++)
        v *= pow(sizes[a], t->of[a].power) * pow(log2(sizes[a] + 1), t->of[a].logs);
    return v;
}

/* -- the normal equations of the whole dictionary -------------------------------------------- */

struct system {
    size_t rows, columns;
    double *a; /* rows x columns, relative: f(sizes) / cost, columns of norm 1 */
    double *gram, *atb;
};

static void build(struct system *m, const struct dictionary *d, const struct grid *g, double floor)
{
    m->rows = g->count;
    m->columns = d->count;
    m->a = mem_array(m->rows * m->columns, sizeof *m->a);
    m->gram = mem_array(m->columns * m->columns, sizeof *m->gram);
    m->atb = mem_array(m->columns, sizeof *m->atb);
    for (size_t t = 0; t < m->columns; t++) {
        double norm = 0;
        for (size_t i = 0; i < m->rows; i++) {
            double v =
                value(&d->term[t], g->sizes + i * g->axes, g->axes) / fmax(g->cost[i], floor);
            m->a[i * m->columns + t] = v;
            norm += v * v;
        }
        norm = sqrt(norm) + 1e-300;
        for (size_t i = 0; i < m->rows; i++)
            m->atb[t] += m->a[i * m->columns + t] /= norm;
    }
    for (size_t i = 0; i < m->rows; i++) {
        const double *row = m->a + i * m->columns;
        for (size_t t = 0; t < m->columns; t++) {
            for (size_t u = 0; u < m->columns; u++)
                m->gram[t * m->columns + u] += row[t] * row[u];
        }
    }
}

static void system_release(struct system *m)
{
    free(m->a);
    free(m->gram);
    free(m->atb);
}

/* RMS of the fit with the inside columns and, if extra < columns, that one; its share at the last
 * row. */
static double fit(const struct system *m, size_t inside, size_t extra, double *share)
{
    double gram[NNLS_MAX * NNLS_MAX] = {0}, atb[NNLS_MAX] = {0}, x[NNLS_MAX];
    size_t n = inside + (extra < m->columns), at[NNLS_MAX];
    for (size_t i = 0; i < n; i++)
        at[i] = i < inside ? i : extra;
    for (size_t i = 0; i < n; i++) {
        atb[i] = m->atb[at[i]];
        for (size_t j = 0; j < n; j++)
            gram[i * n + j] = m->gram[at[i] * m->columns + at[j]];
    }
    double rss = nnls(n, n, gram, atb, (double)m->rows, x);
    const double *last = m->a + (m->rows - 1) * m->columns;
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i] * last[at[i]];
    *share = n > inside && sum > 0 ? x[n - 1] * last[extra] / sum : 0;
    return sqrt(rss / (double)m->rows);
}

static void name_term(const struct term *t, const struct grid *g, char *out, size_t size)
{
    struct growth named = {.terms = 1};
    struct growth_term *n = &named.term[0];
    for (size_t a = 0; a < g->axes; a++) {
        if (t->of[a].power == 0 && t->of[a].logs == 0)
            continue;
        struct growth_factor *f = &n->factor[n->factors++];
        (void)snprintf(f->axis, sizeof f->axis, "%s", g->axis[a]);
        f->power = t->of[a].power;
        f->logs = t->of[a].logs;
    }
    growth_print(&named, out, size);
}

static void decide(const struct system *m, const struct dictionary *d, const struct grid *g,
                   const struct cost_options *o, const char *target, struct fit *out)
{
    double share = 0, base = fit(m, d->inside, m->columns, &share), best = base;
    size_t worst = m->columns;
    for (size_t t = d->inside; t < m->columns; t++) {
        double with = fit(m, d->inside, t, &share);
        if (share >= o->sigma && with < best) {
            best = with;
            worst = t;
            out->share = share;
        }
    }
    bool halves = hypot(best, o->tau) < hypot(base, o->tau) / o->rho;
    out->error = halves ? best : base;
    (void)snprintf(out->fitted, sizeof out->fitted, "%s", target);
    if (halves) {
        char term[COST_CLASS_LEN];
        name_term(&d->term[worst], g, term, sizeof term);
        size_t used = strlen(out->fitted);
        (void)snprintf(out->fitted + used, sizeof out->fitted - used, "+%s", term);
        out->verdict = TARGET_MISSED;
    } else {
        out->share = 1;
    }
    if (out->error > jumps) {
        out->fitted[0] = '\0';
        out->verdict = TARGET_INCONCLUSIVE;
        out->reason = "cost jumps with the sizes";
    }
}

void cost_classify_grid(const struct grid *g, const struct growth *target,
                        const struct cost_options *options, struct fit *out)
{
    *out = (struct fit){.drift = 1, .verdict = TARGET_INCONCLUSIVE};
    for (size_t i = 0; i < target->terms; i++) {
        for (size_t j = 0; j < target->term[i].factors; j++) {
            if (target->term[i].factor[j].exponential || target->term[i].factor[j].factorial) {
                out->reason = "exponential in several axes";
                return;
            }
        }
    }
    if (g->count < 8 || g->count > MAX_POINTS || g->axes > MAX_AXES) {
        out->reason = g->count < 8 ? "too few sizes" : "too many sizes or axes";
        return;
    }
    char text[COST_CLASS_LEN];
    growth_print(target, text, sizeof text);
    struct dictionary *d = mem_alloc(sizeof *d);
    struct system m = {0};
    fill(d, target, g);
    build(&m, d, g, options->floor);
    out->verdict = TARGET_MET;
    decide(&m, d, g, options, text, out);
    system_release(&m);
    free(d);
}
