/* problem: total
 * line: 8
 * kind: shift
 * words: shift by a negative number of bits: -1
 */
int total(int *nums, int nums_size, int k)
{
    return nums[0] << (k - 3 + nums_size * 0);
}
