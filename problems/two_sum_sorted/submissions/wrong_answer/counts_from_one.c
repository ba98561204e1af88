/* Right pairs, but the positions are counted from 1, as another platform wants them. */
// judge: fails typical

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int left = 0, right = nums_size - 1;
    *return_size = 0;
    while (left < right) {
        long long sum = (long long)nums[left] + nums[right];
        if (sum < target) {
            left++;
        } else if (sum > target) {
            right--;
        } else {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = left + 1;
            pair[1] = right + 1;
            *return_size = 2;
            return pair;
        }
    }
    return NULL;
}
