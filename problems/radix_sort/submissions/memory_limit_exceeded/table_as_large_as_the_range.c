/* One counting pass over the range from the smallest to the largest number. The size of the table,
 * largest - smallest + 1, overflows for numbers far apart, and the counts land outside. */
// judge: fails extremes
void radix_sort(int *nums, int nums_size)
{
    if (nums_size == 0)
        return;
    int smallest = nums[0], largest = nums[0], out = 0;
    for (int i = 1; i < nums_size; i++) {
        if (nums[i] < smallest)
            smallest = nums[i];
        if (nums[i] > largest)
            largest = nums[i];
    }
    unsigned range = (unsigned)largest - (unsigned)smallest + 1;
    int *count = calloc(range, sizeof *count);
    for (int i = 0; i < nums_size; i++)
        count[(unsigned)nums[i] - (unsigned)smallest]++;
    for (unsigned value = 0; value < range; value++)
        for (int i = 0; i < count[value]; i++)
            nums[out++] = (int)(value + (unsigned)smallest);
    free(count);
}
