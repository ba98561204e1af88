/* Asking a package's generator for inputs. */
#ifndef JUDGE_ENGINE_GENERATE_H
#define JUDGE_ENGINE_GENERATE_H

#include "judge/engine/program.h"

struct generate_request {
    const char *family;
    const struct axis *swept; /* stands at n; the others follow (axis_value) */
    int64_t n;
    uint64_t seed;
    uint64_t first; /* exhaustive families: index of the first input; else 0 */
    uint32_t count; /* calls to make: seeds seed, seed+1, ..., or indices first, first+1, ... */
};

/* out       the inputs, each "u32 length, one call's part of an argument frame"; checked against the
 *           signature
 * made      how many; fewer than count where an exhaustive family ended
 * possible  false if the family says that it cannot make these sizes; then nothing is made
 * errors    ERR_PACKAGE naming generate.c and the family */
bool generate_inputs(struct program *generator, const struct problem *p,
                     const struct generate_request *q, struct buf *out, uint32_t *made,
                     bool *possible, struct err *err);

#endif
