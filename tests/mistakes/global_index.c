/* problem: total
 * line: 13
 * kind: out_of_bounds
 * words: wrote 4 bytes just after global variable table (12 bytes)
 */
static int table[3];

int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *p = table;
    for (int i = 0; i < nums_size; i++)
        p[i] = nums[i];
    return p[0];
}
