/* Counts, then writes each colour with a do loop: at least once, whether it occurs or not. */
// judge: fails one_colour_missing
void sort_colors(int *nums, int nums_size)
{
    int count[3] = {0}, at = 0;
    for (int i = 0; i < nums_size; i++)
        count[nums[i]]++;
    for (int colour = 0; colour < 3 && at < nums_size; colour++) {
        do
            nums[at++] = colour;
        while (--count[colour] > 0 && at < nums_size);
    }
}
