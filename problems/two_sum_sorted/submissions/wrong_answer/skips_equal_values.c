/* Skips repeated values on both sides before it looks, as one does when listing distinct pairs. When
 * the pair consists of equal values, the pointers meet before they are compared. */
// judge: fails equal_neighbours

int *two_sum_sorted(int *nums, int nums_size, int target, int *return_size)
{
    int left = 0, right = nums_size - 1;
    *return_size = 0;
    while (left < right) {
        while (left < right && nums[left] == nums[left + 1])
            left++;
        while (left < right && nums[right] == nums[right - 1])
            right--;
        if (left >= right)
            break;
        long long sum = (long long)nums[left] + nums[right];
        if (sum == target) {
            int *pair = malloc(2 * sizeof *pair);
            pair[0] = left;
            pair[1] = right;
            *return_size = 2;
            return pair;
        }
        if (sum < target)
            left++;
        else
            right--;
    }
    return NULL;
}
