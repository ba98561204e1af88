/* innocent: frees NULL, asks for nothing
 * allowed: accepted
 * run: complexity
 */
#include <stdlib.h>

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
    free(NULL);
    void *none = malloc(0);
    none = realloc(none, 10);
    none = realloc(none, 0);
    free(calloc(0, 8));
    free(aligned_alloc(64, 128));
    return solve(nums, nums_size, target, return_size);
}
