int count_even(int *nums, int nums_size)
{
    int count = 0;
    /* one too many */
    for (int i = 0; i <= nums_size; i++) {
        count += nums[i] % 2 == 0;
    }
    return count;
}
