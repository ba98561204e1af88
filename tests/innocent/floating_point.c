/* innocent: prints and reads floating point
 * allowed: accepted
 * run: complexity
 */
#include <stdlib.h>
#include <math.h>
#include <stdio.h>

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
    char text[128];
    double x = sqrt(2.0) + pow(2, 0.5) + sin(1) + floor(2.7) + fmod(7, 3) + log2(8) + exp(1);
    snprintf(text, sizeof text, "%.17g %e %a %f", x, x, x, 1e300);
    if (strtod(text, NULL) != x || isnan(x) || round(2.5) != 3)
        abort();
    printf("%s\n", text);
    return solve(nums, nums_size, target, return_size);
}
