/* Adds two elements as ints. The sum of two large ones wraps around to a small one. */
// judge: fails max_twice_does_not_wrap

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int left = 0, right = nums_size - 1;
    *return_size = 0;
    while (left < right) {
        int sum = nums[left] + nums[right];
        if (sum < target) {
            left++;
        } else if (sum > target) {
            right--;
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
