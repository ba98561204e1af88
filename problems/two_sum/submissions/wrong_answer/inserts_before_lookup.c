/* A hash table in one pass, but each value goes in before its partner is looked up. Half the target
 * then finds itself and the answer is [i, i]. */
// judge: fails half_of_target_first

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    int capacity = 2 * nums_size + 1;
    int *slot = malloc(capacity * sizeof *slot); /* position + 1, or 0 */
    memset(slot, 0, capacity * sizeof *slot);
    *return_size = 0;

    for (int i = 0; i < nums_size; i++) {
        unsigned at = (unsigned)nums[i] * 2654435769u % capacity;
        while (slot[at] && nums[slot[at] - 1] != nums[i])
            at = (at + 1) % capacity;
        slot[at] = i + 1;

        long long want = (long long)target - nums[i];
        at = (unsigned)want * 2654435769u % capacity;
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
    }
    free(slot);
    return NULL;
}
