/* Bottom-up heapsort (I. Wegener, 1993): follows the larger children down to a leaf without
 * looking at the number to be placed, then climbs to where it belongs: usually not far. */
static int leaf_below(const int *a, int i, int n)
{
    while (2 * i + 2 < n)
        i = a[2 * i + 2] > a[2 * i + 1] ? 2 * i + 2 : 2 * i + 1;
    return 2 * i + 1 < n ? 2 * i + 1 : i;
}

static void place(int *a, int root, int n)
{
    int value = a[root], i = leaf_below(a, root, n);
    while (a[i] < value)
        i = (i - 1) / 2;
    /* everything on the way up to the root moves one generation up */
    while (i > root) {
        int above = a[i];
        a[i] = value;
        value = above;
        i = (i - 1) / 2;
    }
    a[root] = value;
}

void heap_sort(int *nums, int nums_size)
{
    for (int i = nums_size / 2 - 1; i >= 0; i--)
        place(nums, i, nums_size);
    for (int end = nums_size - 1; end > 0; end--) {
        int largest = nums[0];
        nums[0] = nums[end];
        nums[end] = largest;
        place(nums, 0, end);
    }
}
