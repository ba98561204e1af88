/* problem: total
 * line: 10
 * kind: null
 * words: read through a NULL pointer
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *p = nums_size > 3 ? NULL : nums;
    return *p;
}
