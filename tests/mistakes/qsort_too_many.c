/* problem: total
 * line: 9
 * kind: out_of_bounds
 * words: qsort() read 20 bytes
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    qsort(nums, (size_t)nums_size + 1, sizeof *nums, (int (*)(const void *, const void *))strcmp);
    return nums[0];
}
