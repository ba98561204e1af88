/* problem: total
 * line: 12
 * kind: out_of_bounds
 * words: index 4 is outside of the array, which is 'int [4]'
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int last[4] = {0};
    int sum = 0;
    for (int i = 0; i <= 4; i++)
        sum += last[i];
    return sum + nums[0] * nums_size;
}
