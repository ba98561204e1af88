/* Lomuto's partition puts the pivot into its final place p, but the first recursive call includes
 * it again: a piece whose largest number is last never gets shorter. */
// judge: fails two_in_order
// judge: fails sorted
static int partition(int *a, int lo, int hi)
{
    int pivot = a[hi], p = lo;
    for (int i = lo; i < hi; i++) {
        if (a[i] < pivot) {
            int t = a[i];
            a[i] = a[p];
            a[p++] = t;
        }
    }
    a[hi] = a[p];
    a[p] = pivot;
    return p;
}

static int sorted_length(int *a, int lo, int hi)
{
    if (lo >= hi)
        return hi - lo + 1;
    int p = partition(a, lo, hi);
    return sorted_length(a, lo, p) + sorted_length(a, p + 1, hi);
}

void quick_sort(int *nums, int nums_size)
{
    if (sorted_length(nums, 0, nums_size - 1) != nums_size)
        abort();
}
