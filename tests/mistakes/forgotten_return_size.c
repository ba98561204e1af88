/* problem: copied
 * line: 0
 * kind: message
 * words: returned an array, but *return_size was never set
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size * sizeof *out);
    memcpy(out, nums, (size_t)nums_size * sizeof *out);
    (void)return_size;
    return out;
}
