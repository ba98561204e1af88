/* A map from addresses to numbers, in scratch memory. */
#ifndef HARNESS_POINTERS_H
#define HARNESS_POINTERS_H

#include <stdint.h>

struct jh_pointers {
    struct {
        const void *key;
        int32_t value;
    } * slot;
    uint32_t used, size; /* size: a power of two */
};

/* Number of p, or -1. */
int32_t jh_pointers_find(const struct jh_pointers *m, const void *p);
/* p is not NULL. Number it already had, or -1 and p has `value` now. */
int32_t jh_pointers_add(struct jh_pointers *m, const void *p, int32_t value);
/* Empty, keeping the memory. */
void jh_pointers_clear(struct jh_pointers *m);

#endif
