/* attack: copies of structs, chosen by size, in one block each
 * allowed: complexity_missed accepted
 * invariant: a slow solution is not accepted as a fast one
 * time: missed inconclusive
 * control: stands
 * run: complexity
 */
#include <stdlib.h>
#include <string.h>

struct s12 { char c[4096]; };
struct s14 { char c[16384]; };
struct s16 { char c[65536]; };
struct s18 { char c[262144]; };

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
        if (bytes >= 1 << 18)
            *(struct s18 *)room = *(struct s18 *)nums;
        else if (bytes >= 1 << 16)
            *(struct s16 *)room = *(struct s16 *)nums;
        else if (bytes >= 1 << 14)
            *(struct s14 *)room = *(struct s14 *)nums;
        else if (bytes >= 1 << 12)
            *(struct s12 *)room = *(struct s12 *)nums;
    }
    free(table);
    free(room);
    *return_size = found ? 2 : 0;
    return found ? pair : NULL;
}
