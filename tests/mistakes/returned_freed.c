/* problem: copied
 * line: 11
 * kind: use_after_free
 * words: the returned array was freed at line 11
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size * sizeof *out);
    memcpy(out, nums, (size_t)nums_size * sizeof *out);
    *return_size = nums_size;
    free(out);
    return out;
}
