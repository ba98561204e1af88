/* problem: total
 * line: 11
 * kind: signed_overflow
 * words: signed overflow: 2147483647 + 1 does not fit in
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = INT_MAX;
    for (int i = 0; i < nums_size; i++)
        sum += 1;
    return sum + nums[0];
}
