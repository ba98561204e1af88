/* problem: total
 * line: 10
 * kind: misaligned
 * words: at an address that is no multiple of 4
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *p = (int *)((char *)nums + 1);
    return *p + nums_size;
}
