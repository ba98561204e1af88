/* problem: total
 * verdict: runtime_error
 * attack: its own function in place of the look at a read
 */
void __asan_load4_noabort(unsigned long address);
void __asan_load4_noabort(unsigned long address)
{
    (void)address;
}

int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
    for (int i = 0; i <= nums_size; i++)
        sum += nums[i];
    return sum;
}
