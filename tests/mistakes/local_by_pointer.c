/* problem: total
 * line: 12
 * kind: out_of_bounds
 * words: wrote 4 bytes just after local variable seen (16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int seen[4] = {0};
    int *p = seen;
    for (int i = 0; i <= nums_size; i++)
        *p++ = i;
    return nums[0] + seen[0];
}
