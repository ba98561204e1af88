/* Skips everything that is not larger than the pivot, without a look at the end: when the pivot is
 * the largest number, the scan leaves the array. */
// judge: fails largest_first
// judge: fails all_equal
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[lo], i = lo, j = hi;
    while (i < j) {
        while (a[i] <= pivot)
            i++;
        while (a[j] > pivot)
            j--;
        if (i < j) {
            int t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
    }
    a[lo] = a[j];
    a[j] = pivot;
    sort(a, lo, j - 1);
    sort(a, j + 1, hi);
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, 0, nums_size - 1);
}
