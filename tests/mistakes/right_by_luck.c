/* problem: total
 * line: 14
 * kind: out_of_bounds
 * words: wrote 4 bytes just after local variable room (20 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
    int room[5] = {0};
    int *p = room;
    for (int i = 0; i < nums_size; i++)
        sum += nums[i];
    p[5 + nums_size * 0] = 0;
    return sum + room[4];
}
