/* All pairs, but the inner loop starts at i itself: an element of half the target is paired with
 * itself. */
// judge: fails half_is_not_enough

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int i = 0; i < nums_size; i++) {
        for (int j = i; j < nums_size; j++) {
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
        }
    }
    *return_size = 0;
    return NULL;
}
