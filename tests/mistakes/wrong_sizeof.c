/* problem: copied
 * line: 10
 * kind: out_of_bounds
 * words: just after a block from malloc (4 bytes)
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size);
    for (int i = 0; i < nums_size; i++)
        out[i] = nums[i];
    *return_size = nums_size;
    return out;
}
