/* problem: total
 * line: 11
 * kind: foreign
 * words: free() of a pointer that malloc did not return: it points to local variable seen
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int seen[4] = {nums_size};
    int *p = seen;
    free(p);
    return nums[0];
}
