/* Goes on after an exchange with the end, although nobody has looked at the element that came from there. */
// judge: fails zero_from_the_end
static void swap(int *x, int *y)
{
    int t = *x;
    *x = *y;
    *y = t;
}

void sort_colors(int *nums, int nums_size)
{
    int lo = 0, i = 0, hi = nums_size;
    while (i < hi) {
        if (nums[i] == 0)
            swap(&nums[lo++], &nums[i++]);
        else if (nums[i] == 2)
            swap(&nums[i++], &nums[--hi]);
        else
            i++;
    }
}
