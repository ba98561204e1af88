/* Sorts and counts different values only; equal numbers share a place. */
// judge: fails second_of_equal_maxima
static int descending(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return (a < b) - (a > b);
}

int kth_largest(int *nums, int nums_size, int k)
{
    int place = 1, i = 0;
    qsort(nums, (size_t)nums_size, sizeof *nums, descending);
    while (i + 1 < nums_size && place < k) {
        i++;
        if (nums[i] != nums[i - 1])
            place++;
    }
    return nums[i];
}
