/* problem: copied
 * line: 10
 * kind: overlap
 * words: memcpy() of 16 bytes between places that overlap
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = calloc((size_t)nums_size + 1, sizeof *out);
    memcpy(out, nums, (size_t)nums_size * sizeof *out);
    memcpy(out + 1, out, (size_t)nums_size * sizeof *out);
    *return_size = nums_size;
    return out;
}
