/* Counts the prefix anew at each element. */
// judge: misses time
int count_even(int *nums, int nums_size)
{
    int count = 0;
    for (int i = 0; i < nums_size; i++) {
        count = 0;
        for (int j = 0; j <= i; j++)
            count += nums[j] % 2 == 0;
    }
    return count;
}
