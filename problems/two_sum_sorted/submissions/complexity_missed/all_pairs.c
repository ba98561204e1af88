/* Tries all pairs and stops a row early when the sum has grown too large: still n^2 of them when the
 * target lies above the middle of all sums. */
// judge: misses time

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    *return_size = 0;
    for (int i = 0; i < nums_size; i++) {
        for (int j = i + 1; j < nums_size; j++) {
            long long sum = (long long)nums[i] + nums[j];
            if (sum > target)
                break;
            if (sum == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = i;
                pair[1] = j;
                *return_size = 2;
                return pair;
            }
        }
    }
    return NULL;
}
