/* problem: total
 * line: 11
 * kind: foreign
 * words: it points to a block from malloc (16 bytes)
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *copy = malloc(16);
    copy++;
    free(copy);
    return nums[0] * nums_size;
}
