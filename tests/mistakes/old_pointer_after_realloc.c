/* problem: copied
 * line: 12
 * kind: use_after_free
 * words: of a block from malloc that was freed at line 10
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc(sizeof *out);
    int *first = out;
    out = realloc(out, (size_t)nums_size * sizeof *out);
    for (int i = 0; i < nums_size; i++)
        first[i] = nums[i];
    *return_size = nums_size;
    return out;
}
