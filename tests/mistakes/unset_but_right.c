/* problem: total
 * line: 15
 * kind: uninitialised
 * words: never set
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
    int extra;
    for (int i = 0; i < nums_size; i++)
        sum += nums[i];
    if (nums_size > 100)
        extra = 1;
    if (extra > 1879000000 + nums_size)
        sum--;
    if (extra < -1)
        sum++;
    return sum;
}
