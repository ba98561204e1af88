/* From the runs of a sweep to one series: what the classifier sees. */
#ifndef JUDGE_ENGINE_SERIES_H
#define JUDGE_ENGINE_SERIES_H

#include "judge/engine/sweep.h"

/* Per size: the family that costs most, by the mean over its seeds. */
struct worst_case {
    size_t count;
    double n[SWEEP_MAX_SIZES];
    double cost[SWEEP_MAX_SIZES];
    double reference[SWEEP_MAX_SIZES]; /* the reference on the same inputs; all 0 if unknown */
    int64_t cpu_ns[SWEEP_MAX_SIZES];
    const char *family; /* of the last point */
    uint64_t max_call_ops;
};

void series_worst(const struct sweep *w, enum metric metric, struct worst_case *out);

#endif
