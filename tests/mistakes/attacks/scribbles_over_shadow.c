/* problem: total
 * verdict: runtime_error
 * attack: opens the shadow of all arguments
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
#ifdef JH_CHECKED
    volatile unsigned char *shadow = (volatile unsigned char *)(0x100000000000 + (0x3000000000 >> 3));
    for (int i = 0; i < 4096; i++)
        shadow[i] = 0;
#endif
    int sum = 0;
    for (int i = 0; i <= nums_size; i++)
        sum += nums[i];
    return sum;
}
