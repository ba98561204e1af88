/* innocent: the hash table that is at hand on practice platforms
 * allowed: accepted
 * run: complexity
 */
#include <stdlib.h>
#include <uthash.h>

struct item {
    int key;
    UT_hash_handle hh;
};

/* A table that answers in constant time. */
struct slot {
    int value, position, used;
};

static struct slot *find(struct slot *table, unsigned size, int value)
{
    unsigned i = (unsigned)(((unsigned long)((unsigned)value * 2654435769u) * size) >> 32);
    while (table[i].used && table[i].value != value)
        i = i + 1 < size ? i + 1 : 0;
    return &table[i];
}

static int *solve(int *nums, int nums_size, int target, int *return_size)
{
    unsigned size = 2u * (unsigned)nums_size + 2;
    struct slot *table = calloc(size, sizeof *table);
    int *pair = malloc(2 * sizeof *pair);
    *return_size = 0;
    for (int i = 0; i < nums_size && *return_size == 0; i++) {
        long long wanted = (long long)target - nums[i];
        struct slot *met = wanted == (int)wanted ? find(table, size, (int)wanted) : NULL;
        if (met != NULL && met->used) {
            pair[0] = met->position;
            pair[1] = i;
            *return_size = 2;
        }
        *find(table, size, nums[i]) = (struct slot){nums[i], i, 1};
    }
    free(table);
    return pair;
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct item *all = NULL, *one, *next;
    for (int i = 0; i < 100; i++) {
        one = malloc(sizeof *one);
        one->key = i * 7;
        HASH_ADD_INT(all, key, one);
    }
    int key = 49;
    HASH_FIND_INT(all, &key, one);
    if (one == NULL || one->key != 49)
        abort();
    HASH_ITER(hh, all, one, next) {
        HASH_DEL(all, one);
        free(one);
    }
    return solve(nums, nums_size, target, return_size);
}
