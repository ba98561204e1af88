/* Running a submission's counting build at growing sizes, and what each run cost. */
#ifndef JUDGE_ENGINE_SWEEP_H
#define JUDGE_ENGINE_SWEEP_H

#include "judge/engine/measure.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SWEEP_SEEDS = 3,
    SWEEP_RESEEDED = 3, /* families that get more than one seed, per metric: the dearest */
    SWEEP_MAX_SIZES = 64,
    SWEEP_MAX_FAMILIES = 32,
};

/* One run: what it cost in every metric. */
struct sample {
    int64_t n;
    double cost[METRICS];
    double reference[METRICS]; /* of the reference on the same input; 0 unknown */
    int64_t cpu_ns;
    uint64_t max_call_ops;
    uint64_t input; /* hash: another seed may make the same input */
    bool there;     /* false: not run, or stopped by the bound on operations or on CPU time */
};

/* All runs along one axis. */
struct sweep {
    const struct axis *axis;
    uint32_t axis_index;
    size_t sizes;
    int64_t size[SWEEP_MAX_SIZES];
    size_t families;
    const char *family[SWEEP_MAX_FAMILIES];
    struct sample sample[SWEEP_MAX_FAMILIES][SWEEP_MAX_SIZES][SWEEP_SEEDS];
    bool cut; /* a bound on operations ended it before the axis's largest size */
};

struct sweeper;

/* Run all families along one axis. Sizes grow in step over the families; the ladder ends for all where one
 * run passes SWEEP_RUN_OPERATIONS, so that the dearest family decides at every size. Where that leaves too
 * few sizes, because the submission is dear from the start, smaller ones are taken instead. With
 * s->stopped the submission was wrong, or died, at a size: the sweep is incomplete. */
bool sweep_axis(struct sweeper *s, const struct axis *axis, struct sweep *out, struct err *err);

/* Bounds in operations, never in time: the same on every machine. The short ones are those of
 * judge_options.short_complexity. */
#define SWEEP_RUN_OPERATIONS   50000000ull
#define SWEEP_SHORT_OPERATIONS 4000000ull
#define SWEEP_STOP_OPERATIONS  200000000ull
#define SWEEP_TOTAL_OPERATIONS 2500000000ull
/* And for work that is not counted, which no bound in operations ends: far beyond what the counted
 * operations above take anywhere. */
#define SWEEP_RUN_CPU_NS   6000000000ll
#define SWEEP_TOTAL_CPU_NS 20000000000ll

#endif
