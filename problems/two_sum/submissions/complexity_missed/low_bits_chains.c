/* A chained table with a fixed number of buckets, chosen by the low bits of the value. It never
 * grows, so chains are n / 1024 long at best; multiples of 65536 all share one bucket. */
// judge: misses time strided_65536_no_pair

enum { BUCKETS = 1024 };

struct item {
    int value, position;
    struct item *next;
};

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    struct item *bucket[BUCKETS] = {NULL};
    struct item *items = malloc((nums_size + 1) * sizeof *items);
    int *pair = NULL;
    *return_size = 0;

    for (int i = 0; i < nums_size && !pair; i++) {
        long long want = (long long)target - nums[i];
        for (struct item *x = bucket[want & (BUCKETS - 1)]; x; x = x->next) {
            if (x->value == want) {
                pair = malloc(2 * sizeof *pair);
                pair[0] = x->position;
                pair[1] = i;
                *return_size = 2;
                break;
            }
        }
        /* A value that is in already need not go in again. */
        struct item **end = &bucket[nums[i] & (BUCKETS - 1)];
        while (*end && (*end)->value != nums[i])
            end = &(*end)->next;
        if (!*end) {
            items[i] = (struct item){nums[i], i, NULL};
            *end = &items[i];
        }
    }
    free(items);
    return pair;
}
