/* Takes the first element as pivot and recurses into both parts: on sorted input n^2 steps, and as
 * many stack frames as there are numbers. */
// judge: misses time
// judge: misses space
static int partition(int *a, int lo, int hi)
{
    int pivot = a[lo], p = lo;
    for (int i = lo + 1; i <= hi; i++) {
        if (a[i] < pivot) {
            int t = a[i];
            a[i] = a[++p];
            a[p] = t;
        }
    }
    a[lo] = a[p];
    a[p] = pivot;
    return p;
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
