/* Running a submission's counting build at growing sizes, and what each run cost. */
#ifndef JUDGE_ENGINE_SWEEP_H
#define JUDGE_ENGINE_SWEEP_H

#include "judge/engine/measure.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SWEEP_SEEDS = 3,
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
    bool there; /* false: not run, or stopped by the bound on operations */
};

/* All runs along one axis. */
struct sweep {
    const struct axis *axis;
    size_t sizes;
    int64_t size[SWEEP_MAX_SIZES];
    size_t families;
    const char *family[SWEEP_MAX_FAMILIES];
    struct sample sample[SWEEP_MAX_FAMILIES][SWEEP_MAX_SIZES][SWEEP_SEEDS];
    bool cut; /* a bound on operations ended it before the axis's largest size */
};

/* What a sweep needs across axes: the package's programs, and the reference's costs from the cache. */
struct sweeper {
    const struct measure_request *q;
    struct result *result;
    struct program generator, reference;
    bool reference_counts; /* the reference's counting build is wanted: some target was missed */
    struct buf known;      /* records of struct known_cost, see sweep.c */
    bool learned;          /* known grew */
    uint64_t operations;   /* spent so far */
    bool stopped;          /* a run was not right: result->verdict says what */
};

bool sweeper_open(const struct measure_request *q, struct result *r, struct sweeper *out,
                  struct err *err);
void sweeper_close(struct sweeper *s); /* keeps what was learned about the reference */

/* Run all families along one axis. Sizes grow in step over the families; the ladder ends for all where one
 * run passes SWEEP_RUN_OPERATIONS, so that the dearest family decides at every size. With
 * s->stopped the submission was wrong, or died, at a size: the sweep is incomplete. */
bool sweep_axis(struct sweeper *s, const struct axis *axis, struct sweep *out, struct err *err);

/* The same input again with counts by program counter. */
bool sweep_heat(struct sweeper *s, const struct axis *axis, const char *family, int64_t n,
                struct run_outcome *out, struct err *err);

/* Bounds in operations, never in time: the same on every machine. */
#define SWEEP_RUN_OPERATIONS   50000000ull
#define SWEEP_STOP_OPERATIONS  200000000ull
#define SWEEP_TOTAL_OPERATIONS 2500000000ull

#endif
