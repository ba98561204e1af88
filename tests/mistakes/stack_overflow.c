/* problem: total
 * line: 8
 * kind: stack_overflow
 * words: stack overflow
 */
static int deep(int *nums, int n)
{
    int more[64] = {n};
    more[n % 64] += nums[0];
    return deep(more, n + 1) + more[(n + 1) % 64];
}

int total(int *nums, int nums_size, int k)
{
    (void)k;
    return deep(nums, nums_size);
}
