/* problem: total
 * line: 9
 * kind: wild
 * words: read memory that is not its own
 */
int total(int *nums, int nums_size, int k)
{
    int *p = (int *)(uintptr_t)(0x123456789000 + (uintptr_t)k * 4);
    return *p + nums[0] + nums_size;
}
