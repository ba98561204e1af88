/* problem: total
 * verdict: accepted
 * attack: crashes in the checked build alone
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int sum = 0;
#ifdef JH_CHECKED
    abort();
#endif
    for (int i = 0; i < nums_size; i++)
        sum += nums[i];
    return sum;
}
