/* problem: total
 * line: 12
 * kind: uninitialised
 * words: the answer depends on memory that was never set
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum;
    for (int i = 0; i < nums_size; i++)
        sum += nums[i];
    return sum;
}
