/* problem: copied
 * line: 8
 * kind: uninitialised
 * words: a part of the answer was never set, in a block from malloc (16 bytes), allocated at line 8
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size * sizeof *out);
    for (int i = 1; i < nums_size; i++)
        out[i] = nums[i];
    *return_size = nums_size;
    return out;
}
