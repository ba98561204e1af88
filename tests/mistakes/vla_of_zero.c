/* problem: total
 * line: 8
 * kind: vla
 * words: an array of variable length needs at least one element, not 0
 */
int total(int *nums, int nums_size, int k)
{
    int work[k - 2 + 0 * nums_size];
    work[0] = nums[0];
    return work[0];
}
