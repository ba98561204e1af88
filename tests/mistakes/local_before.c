/* problem: total
 * line: 12
 * kind: out_of_bounds
 * words: wrote 4 bytes just before local variable seen (16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int seen[4] = {0};
    int *p = seen + nums_size;
    while (p >= seen)
        *--p = 1;
    return nums[0];
}
