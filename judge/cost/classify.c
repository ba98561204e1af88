/* The verdict on one axis.
 *
 *   costs ─ floor, running maximum, small sizes off ─ exponential? ─ fit of every class
 *         ─ the lowest class that no higher one beats ─ compare with the target, and its drift
 *
 * The method is of the kind of aprof and trend-prof (Coppa, Demetrescu, Finocchi, PLDI 2012;
 * Goldsmith, Aiken, Wilkerson, FSE 2007), which plot block counts over input size; the decision
 * rule and its constants are our own, tuned on labelled functions and tested in tests/unit/cost.
 */
#include "judge/cost/classify.h"

#include "judge/cost/exponential.h"
#include "judge/cost/ladder.h"
#include "judge/cost/plan.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const struct cost_options cost_options_time = {
    .tau = 0.01, .rho = 2, .sigma = 0.05, .drift = 1.05, .floor = 1};
const struct cost_options cost_options_space = {
    .tau = 0.02, .rho = 2, .sigma = 0.05, .drift = 1.05, .floor = 256};

enum { MAX_POINTS = 256 };
static const double jumps = 0.3;        /* R beyond which a class explains nothing */
static const double exact = 5e-4;       /* R that only the right columns reach */
static const double excess_rate = 0.05; /* cost / target may multiply by e^this with each n */

struct work {
    double n[MAX_POINTS], cost[MAX_POINTS], reference[MAX_POINTS];
    bool compared; /* the reference's costs are known */
    struct series s;
    struct ladder ladder;
    struct rung_fit fit[LADDER_MAX];
};

static bool prepare(struct work *w, const struct series *s, const struct cost_options *o)
{
    size_t skip = cost_plan_skip(s->n, s->count), count = s->count - skip;
    if (count > MAX_POINTS) /* the largest sizes tell most */
        skip = s->count - MAX_POINTS, count = MAX_POINTS;
    for (size_t i = 0; i < count; i++) {
        w->n[i] = s->n[skip + i];
        w->cost[i] = fmax(s->cost[skip + i], o->floor);
    }
    cost_running_max(w->cost, count);
    /* The reference is made monotone like the cost, or the reference itself would outgrow itself. */
    w->compared = o->reference != NULL;
    for (size_t i = 0; i < count && w->compared; i++)
        w->reference[i] = fmax(o->reference[skip + i], o->floor);
    cost_running_max(w->reference, w->compared ? count : 0);
    w->s = (struct series){count, w->n, w->cost};
    return cost_plan_enough(w->n, count);
}

/* -- drift ----------------------------------------------------------------------------- */

static double mean3(const double *v, size_t at)
{
    return (v[at] + v[at + 1] + v[at + 2]) / 3;
}

/* The last three of v over the three around the geometric middle of n. */
static double late_over_middle(const struct series *s, const double *v)
{
    double middle = sqrt(s->n[0] * s->n[s->count - 1]);
    size_t at = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (fabs(log(s->n[i] / middle)) < fabs(log(s->n[at] / middle)))
            at = i;
    }
    at = at == 0 ? 0 : at - 1;
    if (at + 3 > s->count)
        at = s->count - 3;
    double before = mean3(v, at);
    return before > 0 ? mean3(v, s->count - 3) / before : 1;
}

static double target_at(const struct growth *target, const char *axis, double n)
{
    return growth_eval(target, &axis, &n, 1);
}

/* Growth of (cost - constant) / target. What remains after the constant must be most of the cost,
 * or the quotient says nothing: then the constant stays in. */
static double drift_of(const struct series *s, const struct growth *target, const char *axis,
                       double constant)
{
    double v[MAX_POINTS];
    if (s->cost[0] - constant < 0.01 * s->cost[0])
        constant = 0;
    for (size_t i = 0; i < s->count; i++)
        v[i] = (s->cost[i] - constant) / target_at(target, axis, s->n[i]);
    return late_over_middle(s, v);
}

static bool outgrows_reference(const struct work *w, const struct cost_options *o)
{
    double v[MAX_POINTS];
    if (!w->compared)
        return true;
    for (size_t i = 0; i < w->s.count; i++)
        v[i] = w->cost[i] / w->reference[i];
    return late_over_middle(&w->s, v) >= o->drift;
}

/* -- the measured class -------------------------------------------------------------------- */

/* Equal steps of n, equal steps of cost: linear, however short the range. */
static bool steps_evenly(const struct series *s)
{
    double dn = s->n[1] - s->n[0], dc = s->cost[1] - s->cost[0];
    for (size_t i = 2; i < s->count; i++) {
        if (fabs(s->n[i] - s->n[i - 1] - dn) > 1e-9 * dn ||
            fabs(s->cost[i] - s->cost[i - 1] - dc) > 1e-9 * dc)
            return false;
    }
    return dc > 0;
}

static size_t measured_rung(const struct work *w, const struct cost_options *o)
{
    static const struct rung linear = {1, 0};
    if (steps_evenly(&w->s))
        return ladder_find(&w->ladder, &linear);
    for (size_t k = 0; k < w->ladder.count; k++) {
        double g = hypot(w->fit[k].error, o->tau);
        bool beaten = false;
        for (size_t u = k + 1; u < w->ladder.count && !beaten; u++)
            beaten = w->fit[u].share >= o->sigma && hypot(w->fit[u].error, o->tau) < g / o->rho;
        if (!beaten)
            return k;
    }
    return w->ladder.count - 1;
}

/* Mixed costs, say n^2 / 5 + n, are also near a class between, within tau. Counts being exact, a
 * class that fits to the last block tells which it is: the lowest above k that is exact where k is
 * not. `most` bounds it, for the name must not contradict a verdict. */
static size_t refined_rung(const struct work *w, size_t k, size_t most,
                           const struct cost_options *o)
{
    for (size_t u = k + 1; u <= most && u < w->ladder.count; u++) {
        if (w->fit[u].error < exact && w->fit[u].share >= o->sigma &&
            w->fit[k].error > 10 * w->fit[u].error)
            return u;
    }
    return k;
}

static double best_g(const struct work *w, const struct cost_options *o)
{
    double best = INFINITY;
    for (size_t k = 0; k < w->ladder.count; k++)
        best = fmin(best, hypot(w->fit[k].error, o->tau));
    return best;
}

static void add_neighbour(struct fit *out, const struct work *w, size_t k, const char *axis)
{
    struct fit_neighbour *b = &out->neighbour[out->neighbours++];
    rung_name(&w->ladder.rung[k], axis, b->class);
    b->error = w->fit[k].error;
}

/* The class below, itself, the class above, and the target's; ascending. */
static void report_neighbours(struct fit *out, const struct work *w, size_t k, size_t target,
                              const char *axis)
{
    for (size_t i = 0; i < w->ladder.count; i++) {
        if (i + 1 >= k + (k == 0) && i <= k + 1)
            add_neighbour(out, w, i, axis);
        else if (i == target)
            add_neighbour(out, w, i, axis);
    }
}

/* -- verdicts --------------------------------------------------------------------------------- */

static void inconclusive(struct fit *out, const char *reason)
{
    out->verdict = TARGET_INCONCLUSIVE;
    out->reason = reason;
}

static bool is_exponential(const struct growth *g)
{
    struct rung r;
    return !rung_of(g, &r);
}

/* ln(cost / target) on the upper two thirds: by how much it rises with each n. */
static double excess(const struct series *s, const struct growth *target, const char *axis)
{
    size_t from = s->count / 3, last = s->count - 1;
    double a = log(s->cost[from] / target_at(target, axis, s->n[from]));
    double b = log(s->cost[last] / target_at(target, axis, s->n[last]));
    return (b - a) / (s->n[last] - s->n[from]);
}

static void judge_exponential(const struct work *w, const struct exponential *e,
                              const struct growth *target, const char *axis,
                              const struct cost_options *o, struct fit *out)
{
    exponential_name(e, axis, out->fitted);
    out->error = e->error;
    out->share = 1;
    out->verdict = TARGET_MET;
    if (target == NULL)
        return;
    out->drift = drift_of(&w->s, target, axis, 0);
    double rate = is_exponential(target) ? excess(&w->s, target, axis) : INFINITY;
    if (fabs(rate) < excess_rate) /* as the target says, whatever the rounded base */
        growth_print(target, out->fitted, sizeof out->fitted);
    if (rate >= excess_rate && out->drift >= o->drift && outgrows_reference(w, o))
        out->verdict = TARGET_MISSED;
}

static void judge_rung(const struct work *w, size_t k, const struct growth *target,
                       size_t target_rung, const char *axis, const struct cost_options *o,
                       struct fit *out)
{
    rung_name(&w->ladder.rung[k], axis, out->fitted);
    out->error = w->fit[k].error;
    out->share = w->fit[k].share;
    out->verdict = TARGET_MET;
    report_neighbours(out, w, k, target_rung, axis);
    if (target == NULL) {
        struct growth own = {0};
        const char *why = NULL;
        if (growth_parse(out->fitted, &own, &why))
            out->drift = drift_of(&w->s, &own, axis, k > 0 ? w->fit[k].constant : 0);
        return;
    }
    bool above = target_rung < w->ladder.count && k > target_rung;
    double constant =
        target_rung > 0 && target_rung < w->ladder.count ? w->fit[target_rung].constant : 0;
    out->drift = drift_of(&w->s, target, axis, constant);
    if (above && out->drift >= o->drift && outgrows_reference(w, o))
        out->verdict = TARGET_MISSED;
    else
        out->borderline = above;
}

void cost_classify(const struct series *s, const struct growth *target, const char *axis,
                   const struct cost_options *options, struct fit *out)
{
    struct work w;
    struct rung extra = {0, 0};
    bool polynomial = target != NULL && rung_of(target, &extra);
    *out = (struct fit){.drift = 1};
    if (!prepare(&w, s, options)) {
        inconclusive(out, "too few sizes");
        return;
    }
    ladder_init(&w.ladder, polynomial ? &extra : NULL);
    for (size_t k = 0; k < w.ladder.count; k++)
        w.fit[k] = ladder_fit(&w.ladder, k, &w.s);
    double best = best_g(&w, options);
    struct exponential e;
    if (exponential_fit(&w.s, best, options, &e)) {
        judge_exponential(&w, &e, target, axis, options, out);
        return;
    }
    if (best > hypot(jumps, options->tau)) {
        inconclusive(out, "cost jumps with n");
        return;
    }
    size_t bound = polynomial ? ladder_find(&w.ladder, &extra) : w.ladder.count;
    size_t k = measured_rung(&w, options);
    k = refined_rung(&w, k, k > bound ? w.ladder.count : bound, options);
    judge_rung(&w, k, target, bound, axis, options, out);
}
