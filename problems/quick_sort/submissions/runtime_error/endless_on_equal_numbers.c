/* Splits into "not larger than the pivot" and "larger". When all numbers are equal, the first part
 * is the whole array again, for ever: the stack overflows. */
// judge: fails all_equal
static int split(int *a, int n, int pivot)
{
    int small = 0;
    for (int i = 0; i < n; i++) {
        if (a[i] <= pivot) {
            int t = a[i];
            a[i] = a[small];
            a[small++] = t;
        }
    }
    return small;
}

static int sorted_length(int *a, int n)
{
    if (n < 2)
        return n;
    int small = split(a, n, a[n / 2]);
    return sorted_length(a, small) + sorted_length(a + small, n - small);
}

void quick_sort(int *nums, int nums_size)
{
    if (sorted_length(nums, nums_size) != nums_size)
        abort();
}
