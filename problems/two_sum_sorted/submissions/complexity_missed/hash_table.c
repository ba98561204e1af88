/* The table that one needs when nothing is sorted. Linear time, but memory for all elements. */
// judge: misses space no_pair

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    unsigned capacity = 2u * (unsigned)nums_size + 1;
    int *slot = malloc(capacity * sizeof *slot); /* position, or -1 */
    for (unsigned i = 0; i < capacity; i++)
        slot[i] = -1;
    int *pair = NULL;
    *return_size = 0;

    for (int i = 0; i < nums_size && !pair; i++) {
        long long partner = (long long)target - nums[i];
        unsigned at = (unsigned)partner * 2654435769u % capacity;
        while (slot[at] >= 0 && nums[slot[at]] != partner)
            at = (at + 1) % capacity;
        if (slot[at] >= 0) {
            pair = malloc(2 * sizeof *pair);
            pair[0] = slot[at];
            pair[1] = i;
            *return_size = 2;
        }
        at = (unsigned)nums[i] * 2654435769u % capacity;
        while (slot[at] >= 0 && nums[slot[at]] != nums[i])
            at = (at + 1) % capacity;
        slot[at] = i;
    }
    free(slot);
    return pair;
}
