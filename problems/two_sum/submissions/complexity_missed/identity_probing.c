/* Linear probing in a table large enough, but the hash is the value itself. Values that are multiples
 * of the capacity all start at slot 0 and walk past each other. */
// judge: misses time strided_65536_no_pair

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    unsigned capacity = 4;
    while (capacity < 2u * nums_size)
        capacity *= 2;
    int *slot = malloc(capacity * sizeof *slot);
    for (unsigned i = 0; i < capacity; i++)
        slot[i] = -1;
    *return_size = 0;

    for (int i = 0; i < nums_size; i++) {
        long long want = (long long)target - nums[i];
        unsigned at = (unsigned)want & (capacity - 1);
        while (slot[at] >= 0 && nums[slot[at]] != want)
            at = (at + 1) & (capacity - 1);
        if (slot[at] >= 0) {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = slot[at];
            pair[1] = i;
            *return_size = 2;
            free(slot);
            return pair;
        }
        at = (unsigned)nums[i] & (capacity - 1);
        while (slot[at] >= 0 && nums[slot[at]] != nums[i])
            at = (at + 1) & (capacity - 1);
        slot[at] = i;
    }
    free(slot);
    return NULL;
}
