/* Two passes: counts the colours, then writes as many of each. */
void sort_colors(int *nums, int nums_size)
{
    int count[3] = {0}, at = 0;
    for (int i = 0; i < nums_size; i++)
        count[nums[i]]++;
    for (int colour = 0; colour < 3; colour++)
        for (int i = 0; i < count[colour]; i++)
            nums[at++] = colour;
}
