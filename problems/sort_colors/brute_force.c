/* Takes the smallest of what is left to the front, one after another. */
// judge: up to n 100
void sort_colors(int *nums, int nums_size)
{
    for (int i = 0; i < nums_size; i++)
        for (int j = i + 1; j < nums_size; j++)
            if (nums[j] < nums[i]) {
                int x = nums[i];
                nums[i] = nums[j];
                nums[j] = x;
            }
}
