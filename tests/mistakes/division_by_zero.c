/* problem: total
 * line: 8
 * kind: division
 * words: division by zero: 3 divided by 0
 */
int total(int *nums, int nums_size, int k)
{
    return nums[0] / (k - 2) + nums_size;
}
