/* Inputs of sweeps, made once for many submissions: of a grading, or of a package that is proved.
 *
 * The input at (axis, family, n, seed) depends on the package and on nothing else, and making a
 * large one costs more than most submissions do with it. So whoever needs one first leaves it in a
 * folder, and the others map it. Everything works without: then each input is made where it is
 * needed.
 *
 *     DIR/<problem>/<hash of axis, family, n, seed>     struct header, then the bytes
 *
 * Files appear whole, by rename(2). The folder, OUT/inputs of a grading and a temporary one of a proof, is
 * ours alone (mode 0700), is emptied at the beginning and goes with the end; no submission ever sees
 * it. */
#ifndef JUDGE_ENGINE_INPUTS_H
#define JUDGE_ENGINE_INPUTS_H

#include "judge/base/buf.h"
#include "judge/engine/spot.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* Of one problem. Shared between processes: `left` lies in memory that forks have in common. */
struct input_store {
    char *dir;
    uint64_t seed;      /* judge_options.seed of all who use it */
    atomic_llong *left; /* bytes that may still be written */
};

struct sweep_input {
    bool possible;      /* false: the family cannot make that size, and there are no bytes */
    struct bytes bytes; /* "u32 length, one call's part of an argument frame"; owned below */
    uint64_t hash;      /* of the bytes; tells inputs apart: another seed may make the same one */
    struct buf made;    /* one of these two holds the bytes */
    void *map;
    size_t map_len;
};

void sweep_input_release(struct sweep_input *i); /* accepts zeroed */
#define own_input __attribute__((cleanup(sweep_input_release)))

/* The input from the store, which may be NULL. False if it is not there; then out->made has the
 * room that input_store_put() needs, and the bytes are to be added behind it. */
bool input_store_get(const struct input_store *s, const struct spot *at, struct sweep_input *out);

/* Complete what input_store_get() began, and leave it in the store if there is room for it. */
void input_store_put(const struct input_store *s, const struct spot *at, bool possible,
                     struct sweep_input *in);

/* One store for each of `count` problems below dir, which is emptied, with an equal share of the
 * bound. NULL where that cannot be had. The caller closes them, which removes dir. */
struct input_store *input_stores_open(const char *dir, uint64_t seed, size_t count);
void input_stores_close(struct input_store *stores, const char *dir, size_t count);

#endif
