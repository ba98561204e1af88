/* problem: total
 * line: 8
 * kind: shift
 * words: shift by 32 bits, but
 */
int total(int *nums, int nums_size, int k)
{
    return 1 << (k + 30 + nums_size * 0 + nums[0] * 0);
}
