/* problem: total
 * line: 9
 * kind: leak
 * words: never freed: 16 bytes in 1 block
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc((size_t)nums_size * sizeof *copy);
    memcpy(copy, nums, (size_t)nums_size * sizeof *copy);
    int sum = 0;
    for (int i = 0; i < nums_size; i++)
        sum += copy[i];
    return sum;
}
