/* Computes target - nums[i] in 32 bits, wrapping around. INT_MIN and INT_MIN then make up 0. */
// judge: fails min_twice_does_not_wrap

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int capacity = 2 * nums_size + 1;
    int *slot = malloc(capacity * sizeof *slot); /* position + 1, or 0 */
    memset(slot, 0, capacity * sizeof *slot);
    *return_size = 0;

    for (int i = 0; i < nums_size; i++) {
        int want = (int)((unsigned)target - (unsigned)nums[i]);
        unsigned at = (unsigned)want * 2654435769u % capacity;
        while (slot[at] && nums[slot[at] - 1] != want)
            at = (at + 1) % capacity;
        if (slot[at]) {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = slot[at] - 1;
            pair[1] = i;
            *return_size = 2;
            free(slot);
            return pair;
        }
        at = (unsigned)nums[i] * 2654435769u % capacity;
        while (slot[at] && nums[slot[at] - 1] != nums[i])
            at = (at + 1) % capacity;
        slot[at] = i + 1;
    }
    free(slot);
    return NULL;
}
