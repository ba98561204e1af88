/* problem: copied
 * line: 12
 * kind: return_local
 * words: the returned array is a local variable, which is gone when its function returns
 */
int *copied(int *nums, int nums_size, int *return_size)
{
    int out[4];
    int *p = out;
    memcpy(p, nums, sizeof out);
    *return_size = nums_size;
    return p;
}
