/* problem: total
 * line: 10
 * kind: cast
 * words: is outside of what 'int' can hold
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    double large = 1e10 * nums[0];
    return (int)large + nums_size;
}
