/* Making an input smaller while something stays true of it. */
#ifndef JUDGE_ENGINE_SHRINK_H
#define JUDGE_ENGINE_SHRINK_H

#include "judge/base/json.h"

struct shrink {
    /* Does the candidate, a call as codec_call_to_json() writes it, still fail? *tried: it had to
     * be run to know. False only if the judge failed. */
    bool (*fails)(void *data, const json_t *call, bool *still, bool *tried, struct err *err);
    void *data;
    size_t tries; /* how many candidates may be run; what was found by then is good, too */
};

/* Shrink *call, which fails, to a call that fails and that no single step makes smaller: halving
 * and removing elements of arrays, strings and scripts (also the same place of several arrays, and
 * columns), cutting subtrees, and moving values towards 0, alone, in all places, or in pairs. The
 * steps and their order depend on the input alone.
 *
 * source  A. Zeller, R. Hildebrandt, Simplifying and isolating failure-inducing input, 2002 */
bool shrink_call(const struct shrink *how, json_t **call, struct err *err);

/* Elements, characters and magnitudes of a call: what shrinking reduces. */
size_t shrink_size(const json_t *call);

#endif
