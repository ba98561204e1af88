/* Answers a sum that is too small by moving the right end, which makes it smaller still. */
// judge: fails pair_at_the_right

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int left = 0, right = nums_size - 1;
    *return_size = 0;
    while (left < right) {
        long long sum = (long long)nums[left] + nums[right];
        if (sum < target) {
            right--;
        } else if (sum > target) {
            left++;
        } else {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = left;
            pair[1] = right;
            *return_size = 2;
            return pair;
        }
    }
    return NULL;
}
