/* problem: total
 * line: 12
 * kind: uninitialised
 * words: the answer depends on memory that was never set, in local variable seen (32 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int seen[8];
    int sum = 0;
    for (int i = 0; i < nums_size; i++)
        seen[i] += nums[i];
    for (int i = 0; i < nums_size; i++)
        sum += seen[i];
    return sum;
}
