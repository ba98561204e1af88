/* problem: total
 * line: 11
 * kind: out_of_bounds
 * words: read 4 bytes just after argument nums (4 elements, 16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
    for (int i = 0; i <= nums_size; i++)
        sum += nums[i];
    return sum;
}
