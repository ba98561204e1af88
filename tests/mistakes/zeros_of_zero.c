/* problem: total
 * line: 8
 * kind: builtin
 * words: the number of leading or trailing zeros of 0 is undefined
 */
int total(int *nums, int nums_size, int k)
{
    return __builtin_ctz((unsigned)(k - 2)) + nums[0] + nums_size;
}
