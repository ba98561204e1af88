/* The worst family decides at each size. A size where nothing was run to its end is no point. */
#include "judge/engine/series.h"

#include <string.h>

/* Means over the seeds of one family at one size; false if none is there. */
static bool mean_of(const struct sample *by_seed, enum metric metric, double *cost,
                    double *reference)
{
    double sum = 0;
    double ref = 0;
    size_t count = 0;
    for (size_t s = 0; s < SWEEP_SEEDS; s++) {
        if (!by_seed[s].there)
            continue;
        sum += by_seed[s].cost[metric];
        ref += by_seed[s].reference[metric];
        count++;
    }
    if (count == 0)
        return false;
    *cost = sum / (double)count;
    *reference = ref / (double)count;
    return true;
}

void series_worst(const struct sweep *w, enum metric metric, struct worst_case *out)
{
    memset(out, 0, sizeof *out);
    for (size_t k = 0; k < w->sizes; k++) {
        bool any = false;
        double most = 0;
        for (size_t f = 0; f < w->families; f++) {
            const struct sample *by_seed = w->sample[f][k];
            double cost = 0;
            double reference = 0;
            if (!mean_of(by_seed, metric, &cost, &reference) || (any && cost <= most))
                continue;
            any = true;
            most = cost;
            out->n[out->count] = (double)w->size[k];
            out->cost[out->count] = cost;
            out->reference[out->count] = reference;
            out->cpu_ns[out->count] = by_seed[0].cpu_ns;
            out->family = w->family[f];
            out->max_call_ops = by_seed[0].max_call_ops;
        }
        out->count += any;
    }
}
