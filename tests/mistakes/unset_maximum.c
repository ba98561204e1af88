/* problem: total
 * line: 11
 * kind: uninitialised
 * words: the answer depends on a variable that was never set
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int most;
    for (int i = 0; i < nums_size; i++)
        if (nums[i] > most)
            most = nums[i];
    return most;
}
