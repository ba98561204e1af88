/* Hoare's partition returns a border between two parts, not the place of the pivot. Leaving that
 * element out, as after Lomuto's partition, leaves it where it may not belong. */
// judge: fails equal_numbers
// judge: fails smallest_last
static int partition(int *a, int lo, int hi)
{
    int pivot = a[lo + (hi - lo) / 2], i = lo - 1, j = hi + 1;
    for (;;) {
        do
            i++;
        while (a[i] < pivot);
        do
            j--;
        while (a[j] > pivot);
        if (i >= j)
            return j;
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
}

static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int p = partition(a, lo, hi);
    sort(a, lo, p - 1);
    sort(a, p + 1, hi);
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, 0, nums_size - 1);
}
