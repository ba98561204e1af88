/* problem: total
 * line: 12
 * kind: foreign
 * words: free() of a pointer that malloc did not return: it points to argument nums
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
    for (int i = 0; i < nums_size; i++)
        sum += nums[i];
    free(nums);
    return sum;
}
