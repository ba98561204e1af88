/* problem: total
 * line: 10
 * kind: signed_overflow
 * words: signed overflow: -2147483648 / -1 does not fit in
 */
int total(int *nums, int nums_size, int k)
{
    int low = INT_MIN;
    int by = nums_size > 0 ? k - 3 : 1;
    return low / by + nums[0];
}
