/* Two Sum: one pass over the numbers, remembering in a hash table where each value was met.
 *
 *     judge run two_sum
 *
 * For each number there is one value that completes it to the target. If that value was met before,
 * the pair is found; otherwise the number itself is remembered. Each step costs constant expected
 * time, so the whole costs O(n) time and O(n) space. */
#include <limits.h>
#include <stdlib.h>

struct slot {
    int value;
    int position;
    int used;
};

struct table {
    struct slot *slots;
    unsigned capacity;
};

/* The slot that holds `value`, or the free one where it belongs. The table is never more than half
 * full, so there always is a free one and walks are short. */
static struct slot *table_find(struct table *t, int value)
{
    /* Multiplying by 2^32 / golden ratio spreads regular values (Knuth, TAOCP 6.4) over all 32 bits;
     * the second product scales that to the capacity without a division. */
    unsigned mixed = (unsigned)value * 2654435769u;
    unsigned i = (unsigned)(((unsigned long long)mixed * t->capacity) >> 32);

    while (t->slots[i].used && t->slots[i].value != value)
        i = i + 1 < t->capacity ? i + 1 : 0;
    return &t->slots[i];
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 0;
    if (nums_size < 2)
        return NULL;

    struct table seen = {.capacity = 2u * (unsigned)nums_size};
    seen.slots = calloc(seen.capacity, sizeof *seen.slots);
    int *pair = malloc(2 * sizeof *pair);

    for (int i = 0; i < nums_size; i++) {
        /* In 64 bits: target - nums[i] may not fit an int, and then has no partner. */
        long long partner = (long long)target - nums[i];

        if (partner >= INT_MIN && partner <= INT_MAX) {
            const struct slot *met = table_find(&seen, (int)partner);
            if (met->used) {
                pair[0] = met->position;
                pair[1] = i;
                *return_size = 2;
                break;
            }
        }
        *table_find(&seen, nums[i]) = (struct slot){nums[i], i, 1};
    }
    free(seen.slots);
    if (*return_size == 0) {
        free(pair);
        return NULL;
    }
    return pair;
}
