/* Keeps `hi` as the last position that nobody has looked at, but stops when i gets there. */
// judge: fails last_not_looked_at
static void swap(int *x, int *y)
{
    int t = *x;
    *x = *y;
    *y = t;
}

void sort_colors(int *nums, int nums_size)
{
    int lo = 0, i = 0, hi = nums_size - 1;
    while (i < hi) {
        if (nums[i] == 0)
            swap(&nums[lo++], &nums[i++]);
        else if (nums[i] == 2)
            swap(&nums[i], &nums[hi--]);
        else
            i++;
    }
}
