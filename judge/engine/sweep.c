/* A ladder of sizes for all families of an axis, then more seeds for those that may decide.
 *
 * Half of the families are another part, for a second process (parts.h). Which half is fixed, and so are
 * all bounds, so the points do not depend on how many processors there are. */
#include "judge/engine/sweep.h"

#include "judge/cost/plan.h"
#include "judge/engine/inputs.h"
#include "judge/engine/parts.h"
#include "judge/engine/spot.h"

#include <string.h>

static void families_of(const struct problem *p, const struct axis *a, struct sweep *out)
{
    const char *const *names = a->families != NULL ? a->families : p->sweep;
    size_t count = a->families != NULL ? a->family_count : p->sweep_count;
    out->families = count < SWEEP_MAX_FAMILIES ? count : SWEEP_MAX_FAMILIES;
    for (size_t i = 0; i < out->families; i++)
        out->family[i] = names[i];
}

/* One run of so many operations ends the ladder. */
static double run_bound(const struct sweeper *s)
{
    return s->q->options->short_complexity ? (double)SWEEP_SHORT_OPERATIONS
                                           : (double)SWEEP_RUN_OPERATIONS;
}

/* First all families with one seed, sizes growing in step. */
static bool climb(struct sweeper *s, struct sweep *w, uint32_t part, struct err *err)
{
    bool full = false;
    for (size_t k = 0; k < w->sizes && !full; k++) {
        for (uint32_t f = part; f < w->families && !s->stopped; f += PARTS) {
            struct spot at = {w->axis, w->family[f], w->axis_index, f, 0, w->size[k]};
            own_input struct sweep_input input = {0};
            struct sample *to = &w->sample[f][k][0];
            if (!spot_generate(s, &at, &input, err))
                return false;
            if (!input.possible)
                continue;
            if (!spot_measure(s, &at, &input, to, err))
                return false;
            full = full || to->cost[METRIC_TIME] > run_bound(s);
        }
        if (s->stopped)
            return true;
        full = full || s->operations > SWEEP_TOTAL_OPERATIONS || s->cpu_ns > SWEEP_TOTAL_CPU_NS;
        if (full) {
            w->cut = k + 1 < w->sizes;
            w->sizes = k + 1;
        }
    }
    return true;
}

static double at_end(const struct sweep *w, size_t f, enum metric m)
{
    for (size_t k = w->sizes; k-- > 0;)
        if (w->sample[f][k][0].there)
            return w->sample[f][k][0].cost[m];
    return 0;
}

/* The families that may decide: among the dearest few, in operations or in bytes. Ties go to the first. */
static bool may_decide(const struct sweep *w, size_t f)
{
    for (int m = METRIC_TIME; m <= METRIC_SPACE; m++) {
        double own = at_end(w, f, (enum metric)m);
        size_t dearer = 0;
        for (size_t i = 0; i < w->families; i++) {
            double other = at_end(w, i, (enum metric)m);
            dearer += other > own || (other == own && i < f);
        }
        if (dearer < SWEEP_RESEEDED)
            return true;
    }
    return false;
}

/* Two more seeds at one size, unless this family makes the same input from every seed. */
static bool reseed_size(struct sweeper *s, struct spot at, struct sample *by_seed, struct err *err)
{
    for (at.seed = 1; at.seed < SWEEP_SEEDS && !s->stopped; at.seed++) {
        own_input struct sweep_input input = {0};
        if (!spot_generate(s, &at, &input, err))
            return false;
        if (!input.possible || input.hash == by_seed[0].input)
            return true;
        if (!spot_measure(s, &at, &input, &by_seed[at.seed], err))
            return false;
    }
    return true;
}

static bool reseed(struct sweeper *s, struct sweep *w, uint32_t part, struct err *err)
{
    uint32_t deciding = 0;
    for (uint32_t f = 0; f < w->families; f++) {
        if (!may_decide(w, f) || deciding++ % PARTS != part)
            continue;
        for (size_t k = 0; k < w->sizes && !s->stopped; k++) {
            struct sample *by_seed = w->sample[f][k];
            struct spot at = {w->axis, w->family[f], w->axis_index, f, 0, w->size[k]};
            if (!by_seed[0].there || by_seed[0].cost[METRIC_TIME] > run_bound(s) ||
                s->cpu_ns > SWEEP_TOTAL_CPU_NS)
                continue;
            if (!reseed_size(s, at, by_seed, err))
                return false;
        }
    }
    return true;
}

static bool measured(const struct sweep *w, size_t k)
{
    for (size_t f = 0; f < w->families; f++)
        if (w->sample[f][k][0].there)
            return true;
    return false;
}

/* Enough sizes to tell a class? *largest: of those that were measured, or unchanged. */
static bool enough(const struct sweep *w, int64_t *largest)
{
    double n[SWEEP_MAX_SIZES];
    size_t count = 0;
    for (size_t k = 0; k < w->sizes; k++)
        if (measured(w, k))
            n[count++] = (double)(*largest = w->size[k]);
    return count > 0 && cost_plan_enough(n, count);
}

/* Whoever makes every operation dear must not get away unmeasured: the same again at closer sizes, in
 * equal steps up to the largest that could be measured. */
static bool descend(struct sweeper *s, struct sweep *w, struct err *err)
{
    enum { STEPS = 8, TRIES = 3 };
    int64_t top = w->axis->from;
    for (int i = 0; i < TRIES && w->cut && !s->stopped && !enough(w, &top); i++) {
        int64_t least = w->axis->min > 1 ? w->axis->min : 1;
        int64_t low = top / STEPS > least ? top / STEPS : least;
        int64_t step = (top - low) / STEPS;
        if (step < 1)
            return true;
        memset(w->sample, 0, sizeof w->sample);
        w->cut = false;
        w->sizes = 0;
        for (int64_t n = top - STEPS * step; n <= top; n += step)
            w->size[w->sizes++] = n;
        top = w->size[w->sizes / 2]; /* of the next try, should not even the first be measured */
        s->operations = 0;
        if (!parts_run(s, w, climb, err))
            return false;
    }
    return true;
}

bool sweep_axis(struct sweeper *s, const struct axis *axis, struct sweep *out, struct err *err)
{
    memset(out, 0, sizeof *out);
    out->axis = axis;
    out->axis_index = (uint32_t)(axis - s->q->problem->axis);
    families_of(s->q->problem, axis, out);
    out->sizes = cost_plan_sizes(axis, out->size, SWEEP_MAX_SIZES);
    if (!parts_run(s, out, climb, err) || !descend(s, out, err))
        return false;
    return s->stopped || s->q->options->short_complexity || parts_run(s, out, reseed, err);
}
