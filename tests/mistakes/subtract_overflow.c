/* problem: total
 * line: 10
 * kind: signed_overflow
 * words: signed overflow: -2147483644 - 300 does not fit in
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int low = INT_MIN + nums_size;
    return low - nums[0] * 100;
}
