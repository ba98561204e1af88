/* problem: total
 * line: 12
 * kind: uninitialised
 * words: the answer depends on memory that was never set, in a block from malloc (16 bytes), allocated at line 9
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *counts = malloc((size_t)nums_size * sizeof *counts);
    int sum = 0;
    for (int i = 0; i < nums_size; i++)
        counts[i] += nums[i];
    for (int i = 0; i < nums_size; i++)
        sum += counts[i];
    free(counts);
    return sum;
}
