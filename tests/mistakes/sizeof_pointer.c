/* problem: total
 * line: 11
 * kind: out_of_bounds
 * words: memcpy() read 32 bytes from byte 0 of argument nums on (4 elements, 16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc((size_t)nums_size * sizeof *copy);
    int sum = 0;
    memcpy(copy, nums, sizeof nums * 4);
    for (int i = 0; i < nums_size; i++)
        sum += copy[i];
    free(copy);
    return sum;
}
