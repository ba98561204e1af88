/* The lowest bit tells. */
int count_even(int *nums, int nums_size)
{
    int odd = 0;
    for (int i = 0; i < nums_size; i++)
        odd += nums[i] & 1;
    return nums_size - odd;
}
