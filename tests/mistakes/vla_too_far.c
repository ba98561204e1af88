/* problem: total
 * line: 12
 * kind: out_of_bounds
 * words: wrote 4 bytes beside a local array of variable length
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int work[nums_size];
    int *p = work;
    for (int i = 0; i <= nums_size; i++)
        p[i] = 0;
    return nums[0] + work[0];
}
