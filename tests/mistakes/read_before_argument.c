/* problem: total
 * line: 11
 * kind: out_of_bounds
 * words: read 4 bytes just before argument nums (4 elements, 16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = nums[0];
    for (int i = nums_size - 1; i >= 0; i--)
        sum += nums[i - 1];
    return sum;
}
