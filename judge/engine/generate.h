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

/* What came of a request. Start zeroed; release the buffer. */
struct generated {
    struct buf inputs; /* each "u32 length, one call's part of an argument frame"; checked against
                          the signature */
    uint32_t made;     /* how many; fewer than count where an exhaustive family ended */
    bool possible;     /* false if the family says that it cannot make these sizes */
};

/* Several requests in one process: starting processes is what takes time. Where one of them fails,
 * each is made by itself, so that the error names it.
 *
 * out      one for each request
 * errors   ERR_PACKAGE naming generate.c and the family */
bool generate_several(struct program *generator, const struct problem *p,
                      const struct generate_request *q, size_t count, struct generated *out,
                      struct err *err);

/* One request.
 *
 * out       gets the inputs behind what it holds; made, possible as above */
bool generate_inputs(struct program *generator, const struct problem *p,
                     const struct generate_request *q, struct buf *out, uint32_t *made,
                     bool *possible, struct err *err);

#endif
