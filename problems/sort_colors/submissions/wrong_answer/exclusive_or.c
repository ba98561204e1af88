/* Exchanges by exclusive or. An element that changes places with itself becomes 0. */
// judge: fails only_two
static void swap(int *x, int *y)
{
    *x ^= *y;
    *y ^= *x;
    *x ^= *y;
}

void sort_colors(int *nums, int nums_size)
{
    int lo = 0, i = 0, hi = nums_size;
    while (i < hi) {
        if (nums[i] == 0)
            swap(&nums[lo++], &nums[i++]);
        else if (nums[i] == 2)
            swap(&nums[i], &nums[--hi]);
        else
            i++;
    }
}
