/* problem: total
 * line: 10
 * kind: out_of_bounds
 * words: read 4 bytes just after argument nums (4 elements, 16 bytes)
 */
static int by_next(const void *a, const void *b)
{
    const int *x = a;
    const int *y = b;
    return x[4] - y[0];
}

int total(int *nums, int nums_size, int k)
{
    (void)k;
    qsort(nums, (size_t)nums_size, sizeof *nums, by_next);
    return nums[0];
}
