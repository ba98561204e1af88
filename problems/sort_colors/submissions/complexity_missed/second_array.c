/* Places each colour into its block of a second array and copies it back. Linear, but with n more ints. */
// judge: misses space
void sort_colors(int *nums, int nums_size)
{
    int *sorted = malloc(sizeof *sorted * ((size_t)nums_size + 1));
    int start[4] = {0};
    for (int i = 0; i < nums_size; i++)
        start[nums[i] + 1]++;
    start[2] += start[1];
    for (int i = 0; i < nums_size; i++)
        sorted[start[nums[i]]++] = nums[i];
    memcpy(nums, sorted, sizeof *nums * (size_t)nums_size);
    free(sorted);
}
