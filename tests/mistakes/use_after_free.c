/* problem: total
 * line: 14
 * kind: use_after_free
 * words: read 4 bytes of a block from malloc that was freed at line 11, allocated at line 9
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc((size_t)nums_size * sizeof *copy);
    memcpy(copy, nums, (size_t)nums_size * sizeof *copy);
    free(copy);
    int sum = 0;
    for (int i = 0; i < nums_size; i++)
        sum += copy[i];
    return sum;
}
