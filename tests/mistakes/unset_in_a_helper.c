/* problem: total
 * line: 10
 * kind: uninitialised
 * words: the answer depends on memory that was never set, in local variable seen (12 bytes)
 */
static int count(int *nums, int nums_size)
{
    int seen[3];
    for (int i = 0; i < nums_size; i++)
        seen[i % 3] += nums[i];
    return seen[0] + seen[1] + seen[2];
}

int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc(16);
    memcpy(copy, nums, 4);
    free(copy);
    return count(nums, nums_size);
}
