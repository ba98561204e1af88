/* Inputs of sweeps, made once for many submissions: of a grading, or of a package that is proved.
 *
 * The input at (axis, family, n, seed) depends on the package and on nothing else, and making a
 * large one costs more than most submissions do with it. So whoever needs one first leaves it in a
 * file, and the others map it. Everything works without: then each input is made where it is
 * needed.
 *
 *     shared memory   a table: hash of problem, axis, family, n, seed -> where it is in the file
 *     one file        the inputs, each from the beginning of a page
 *
 * The file has no name, and the table belongs to the process that opened the stores and to its
 * forks. Both are gone with the last of them, however these end; no submission ever sees them. */
#ifndef JUDGE_ENGINE_INPUTS_H
#define JUDGE_ENGINE_INPUTS_H

#include "judge/base/buf.h"
#include "judge/engine/spot.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* Of one problem. */
struct input_store {
    struct input_shelf *shelf; /* the table; all stores of one opening share it, and the file */
    int fd;
    uint64_t problem;   /* which of the stores */
    uint64_t seed;      /* judge_options.seed of all who use it */
    atomic_llong *left; /* bytes that may still be written; shared like the table */
};

struct sweep_input {
    bool possible;      /* false: the family cannot make that size, and there are no bytes */
    struct bytes bytes; /* "u32 length, one call's part of an argument frame"; owned below */
    uint64_t hash;      /* of the bytes; tells inputs apart: another seed may make the same one */
    struct buf made;    /* one of these two holds the bytes */
    void *map;          /* bytes.len of it */
};

void sweep_input_release(struct sweep_input *i); /* accepts zeroed */
#define own_input __attribute__((cleanup(sweep_input_release)))

/* The input from the store, which may be NULL. False if it is not there; then out is zeroed, and
 * the bytes are to be added to out->made. */
bool input_store_get(const struct input_store *s, const struct spot *at, struct sweep_input *out);

/* Complete what input_store_get() began, and leave it in the store if there is room for it. */
void input_store_put(const struct input_store *s, const struct spot *at, bool possible,
                     struct sweep_input *in);

/* One store for each of `count` problems, with an equal share of the bound, on the disk that holds
 * the folder dir. NULL where that cannot be had. The caller closes them. */
struct input_store *input_stores_open(const char *dir, uint64_t seed, size_t count);
void input_stores_close(struct input_store *stores); /* accepts NULL */

#endif
