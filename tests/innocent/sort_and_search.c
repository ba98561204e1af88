/* innocent: qsort_r, bsearch, and a structure by its pointer
 * allowed: accepted
 * run: complexity
 */
#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static int counted(const void *a, const void *b, void *calls)
{
    ++*(int *)calls;
    return by_value(a, b);
}

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
    int copy[64], n = nums_size < 64 ? nums_size : 64, calls = 0;
    for (int i = 0; i < n; i++)
        copy[i] = nums[i];
    if (n > 0) {
        qsort_r(copy, (size_t)n, sizeof *copy, counted, &calls);
        int key = copy[n / 2];
        if (bsearch(&key, copy, (size_t)n, sizeof *copy, by_value) == NULL)
            abort();
    }
    return solve(nums, nums_size, target, return_size);
}
