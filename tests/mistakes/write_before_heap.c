/* problem: copied
 * line: 10
 * kind: out_of_bounds
 * words: wrote 4 bytes just before a block from malloc (16 bytes)
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size * sizeof *out);
    for (int i = nums_size - 1; i >= -1; i--)
        out[i] = 0;
    *return_size = nums_size;
    return out;
}
