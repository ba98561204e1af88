/* problem: total
 * line: 14
 * kind: use_after_scope
 * words: read 4 bytes of local variable inner whose block has ended
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int *p = nums;
    if (nums_size > 0) {
        int inner = nums_size;
        p = &inner;
    }
    return *p;
}
