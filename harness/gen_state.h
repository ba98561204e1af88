/* The inside of struct gen: what the primitives of one case share. */
#ifndef HARNESS_GEN_STATE_H
#define HARNESS_GEN_STATE_H

#include "harness/gen.h"

#include <setjmp.h>

enum { GEN_MAX_AXES = 16, GEN_MAX_PICKS = 64 };

struct gen_axis {
    const char *name; /* in the frame, not terminated */
    size_t name_len;
    int64_t value;
};

struct gen_block; /* memory of one case, chained */

struct gen {
    /* what is asked for */
    const char *family;
    struct gen_axis axis[GEN_MAX_AXES];
    size_t axes;
    uint64_t seed;
    uint64_t index;

    /* the enumeration of an exhaustive family: an odometer whose digits are the picks made, in
     * order; it outlives a case */
    int digit[GEN_MAX_PICKS], choices[GEN_MAX_PICKS];
    int digits; /* known from the case before, and set for this one */
    int picks;  /* made by this case */
    bool ended, skipped;

    /* random numbers */
    uint64_t stream; /* hash of family, sizes and index: upper half of the counter */
    uint64_t block;  /* lower half */
    uint32_t word[4];
    int words; /* of word[] that are left */

    /* the input under construction */
    unsigned char *out;
    size_t len, cap;
    size_t ops_at; /* where the count of operations is to be put */
    uint32_t ops;
    bool has_ops;
    const char *const *methods;

    struct gen_block *blocks;
    bool cannot; /* why it failed: the sizes, not a mistake */
    char *message;
    size_t message_size;
    jmp_buf failed;
};

void gen_random_start(struct gen *g); /* a new stream for the index in hand */
void gen_release(struct gen *g);      /* memory of the case */
void gen_put_bytes(struct gen *g, const void *data, size_t len);
void gen_put_u32(struct gen *g, uint32_t v);
_Noreturn void gen_failf(struct gen *g, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* count different numbers of 0..range-1 in random order; range >= count */
uint64_t *gen_distinct_u64(struct gen *g, size_t count, uint64_t range);
int gen_isqrt(int n);

#endif
