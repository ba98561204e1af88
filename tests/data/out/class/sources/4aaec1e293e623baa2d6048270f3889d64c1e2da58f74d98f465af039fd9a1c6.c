/* One pass with an open-addressing table from value to position.
 *
 * The table is twice as large as the array and its keys are mixed (Knuth's multiplicative hash), so
 * that regular values such as multiples of 65536 spread as well as random ones. The partner is
 * computed in 64 bits: outside the range of int there is none. */

struct slot {
    int value;
    int position; /* -1: empty */
};

/* Where `value` is, or where it belongs. */
static struct slot *find(struct slot *table, unsigned capacity, int value)
{
    unsigned mixed = (unsigned)value * 2654435769u;
    unsigned i = (unsigned)((unsigned long long)mixed * capacity >> 32);
    while (table[i].position >= 0 && table[i].value != value)
        i = i + 1 < capacity ? i + 1 : 0;
    return &table[i];
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 0;
    if (nums_size < 2)
        return NULL;
    unsigned capacity = 2u * (unsigned)nums_size;
    struct slot *table = malloc(capacity * sizeof *table);
    for (unsigned i = 0; i < capacity; i++)
        table[i].position = -1;

    int *pair = NULL;
    for (int i = 0; i < nums_size; i++) {
        long long partner = (long long)target - nums[i];
        if (partner >= INT_MIN && partner <= INT_MAX) {
            struct slot *met = find(table, capacity, (int)partner);
            if (met->position >= 0) {
                pair = malloc(2 * sizeof *pair);
                pair[0] = met->position;
                pair[1] = i;
                *return_size = 2;
                break;
            }
        }
        *find(table, capacity, nums[i]) = (struct slot){nums[i], i};
    }
    free(table);
    return pair;
}
