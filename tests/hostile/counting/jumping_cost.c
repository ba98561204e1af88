/* attack: slow from a certain size on, so that the cost jumps and fits no class
 * allowed: complexity_missed accepted
 * time: missed inconclusive
 * invariant: a slow solution is not accepted as a fast one
 * slow: yes
 * control: stands
 * run: complexity
 */
#include <stdlib.h>
#include <string.h>

/* A table that answers in constant time, so that only the waste is slow. */
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

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned size = 2u * (unsigned)nums_size + 2;
    size_t bytes = (size_t)nums_size * sizeof *nums;
    struct slot *table = calloc(size, sizeof *table);
    int *pair = malloc(2 * sizeof *pair);
    char *room = malloc(bytes + 64);
    int found = 0;

    memset(room, 'x', bytes + 63);
    room[bytes + 63] = 0;
    for (int i = 0; i < nums_size && !found; i++) {
        long long wanted = (long long)target - nums[i];
        if (wanted == (int)wanted && find(table, size, (int)wanted)->used) {
            pair[0] = find(table, size, (int)wanted)->position;
            pair[1] = i;
            found = 1;
        }
        *find(table, size, nums[i]) = (struct slot){nums[i], i, 1};
        for (int k = 0; nums_size > 2000 && k < nums_size; k++)
            room[k] ^= 1;
    }
    free(table);
    free(room);
    *return_size = found ? 2 : 0;
    return found ? pair : NULL;
}
