/* One run of a sweep, and what runs share: the package's programs and what is known of the
 * reference. */
#ifndef JUDGE_ENGINE_SPOT_H
#define JUDGE_ENGINE_SPOT_H

#include "judge/engine/sweep.h"

/* One point of a sweep. */
struct spot {
    const struct axis *axis;
    const char *family;
    uint32_t axis_index, family_index, seed;
    int64_t n;
};

/* What a sweep needs across axes: the package's programs, and the reference's costs from the cache.
 */
struct sweeper {
    const struct measure_request *q;
    struct result *result;
    struct program generator, reference;
    bool reference_counts; /* the reference's counting build is wanted: some target was missed */
    struct buf known;      /* records of struct known_cost, see sweep.c */
    bool learned;          /* known grew */
    uint64_t operations;   /* spent so far */
    int64_t cpu_ns;        /* the same in CPU time */
    bool stopped;          /* a run was not right: result->verdict says what */
    struct spot stopped_at;
};

bool sweeper_open(const struct measure_request *q, struct result *r, struct sweeper *out,
                  struct err *err);
void sweeper_close(struct sweeper *s); /* keeps what was learned about the reference */

/* The input there, from judge_options.inputs or made here. The caller releases it (own_input). */
struct sweep_input;
bool spot_generate(struct sweeper *s, const struct spot *at, struct sweep_input *input,
                   struct err *err);

/* Run and check. out->there is false where a bound on operations or CPU time ended the run;
 * s->stopped is set, and the result has its verdict, where the run was not right. */
bool spot_measure(struct sweeper *s, const struct spot *at, const struct sweep_input *input,
                  struct sample *out, struct err *err);

/* End the sweep with that verdict on a run; message lives as long as the result. */
void spot_stop(struct sweeper *s, const struct spot *at, enum verdict verdict, bool disturbed,
               const char *message);

/* The same input again with counts by program counter. */
bool sweep_heat(struct sweeper *s, const struct axis *axis, const char *family, int64_t n,
                struct run_outcome *out, struct err *err);

#endif
