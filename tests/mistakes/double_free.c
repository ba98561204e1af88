/* problem: total
 * line: 11
 * kind: double_free
 * words: free() of a block that was freed before (double free), freed at line 10, allocated at line 9
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc(16);
    free(copy);
    free(copy);
    return nums[0] * nums_size;
}
