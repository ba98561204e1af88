/* Takes the remainder of a negative odd number for 1, but it is -1. */
// judge: fails negatives
int count_even(int *nums, int nums_size)
{
    int count = 0;
    for (int i = 0; i < nums_size; i++)
        count += nums[i] % 2 != 1;
    return count;
}
