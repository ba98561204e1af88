/* problem: total
 * line: 11
 * kind: signed_overflow
 * words: signed overflow: -(-2147483648) does not fit in
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int low = INT_MIN;
    low += nums_size * 0;
    return -low + nums[0];
}
