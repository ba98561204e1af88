/* qsort: n log n, although there are three values only. */
// judge: misses time
static int ascending(const void *x, const void *y)
{
    return *(const int *)x - *(const int *)y;
}

void sort_colors(int *nums, int nums_size)
{
    qsort(nums, (size_t)nums_size, sizeof *nums, ascending);
}
