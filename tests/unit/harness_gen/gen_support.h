/* Calling the generator library as the harness does, with families of the test itself. */
#ifndef TESTS_GEN_SUPPORT_H
#define TESTS_GEN_SUPPORT_H

#include "harness/gen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct gen_answer {
    size_t len; /* SIZE_MAX: failed, see message */
    unsigned char *bytes;
    char message[256];
};

struct gen_ask {
    const char *family;
    int64_t n, m; /* the axes; m is left out of the frame when negative */
    uint64_t seed, first;
    uint32_t count;
    size_t cap;                 /* 0: plenty */
    const char *const *methods; /* NULL: a function */
};

struct gen_answer gen_ask(const struct gen_family *families, int count, const struct gen_ask *ask);
/* Several in one frame. A request that cannot be met does not fail the others. */
struct gen_answer gen_ask_all(const struct gen_family *families, int count,
                              const struct gen_ask *asks, int requests);
void gen_answer_release(struct gen_answer *a);

/* Call make() once, with axis n, and expect that it works. */
void with_gen(void (*make)(struct gen *g), int n, uint64_t seed);

uint64_t hash_bytes(const void *data, size_t len); /* FNV-1a, for golden values */
uint32_t u32_at(const unsigned char *p);

#endif
