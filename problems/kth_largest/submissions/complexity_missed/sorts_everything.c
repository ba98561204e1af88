/* Sorts all of it for one element: n log n. */
// judge: misses time
static int descending(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return (a < b) - (a > b);
}

int kth_largest(int *nums, int nums_size, int k)
{
    qsort(nums, (size_t)nums_size, sizeof *nums, descending);
    return nums[k - 1];
}
