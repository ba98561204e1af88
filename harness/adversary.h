/* The comparator that makes quicksort quadratic: M. D. McIlroy, "A Killer Adversary for Quicksort",
 * Software: Practice and Experience 29 (1999). No item has a key at first; keys are given one by one, as
 * late and as small as the answers so far allow, and a pivot is what gets one. */
#ifndef HARNESS_ADVERSARY_H
#define HARNESS_ADVERSARY_H

#include <stdint.h>

struct jh_adversary {
    int32_t n;
    int32_t *key;      /* n; OPEN while undecided */
    int32_t decided;   /* keys 0..decided-1 are given */
    int32_t candidate; /* item that was last compared while open: presumably the pivot */
};

void jh_adversary_init(struct jh_adversary *a, int32_t n);
/* Sign of key i - key j; 0 <= i, j < n. */
int32_t jh_adversary_compare(struct jh_adversary *a, int32_t i, int32_t j);
/* Give the items that are still open the remaining keys: consistent with every answer. */
void jh_adversary_settle(struct jh_adversary *a);

#endif
