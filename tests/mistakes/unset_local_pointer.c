/* problem: total
 * line: 12
 * kind: uninitialised
 * words: used a pointer from a local variable that was never set
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *p;
    if (nums_size > 100)
        p = nums;
    return *p + nums[0];
}
