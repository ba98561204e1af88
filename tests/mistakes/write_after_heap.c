/* problem: copied
 * line: 10
 * kind: out_of_bounds
 * words: wrote 4 bytes just after a block from malloc (12 bytes)
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc(3 * sizeof *out);
    for (int i = 0; i < nums_size; i++)
        out[i] = nums[i];
    *return_size = nums_size;
    return out;
}
