/* Lomuto's partition with a random pivot, shorter part first. The pivot is well chosen, but of
 * many equal numbers all go to the same side: n^2 when there are few different ones. */
// judge: misses time equal
static void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

static int partition(int *a, int lo, int hi)
{
    int p = lo;
    swap(&a[lo + rand() % (hi - lo + 1)], &a[hi]);
    for (int i = lo; i < hi; i++)
        if (a[i] < a[hi])
            swap(&a[i], &a[p++]);
    swap(&a[p], &a[hi]);
    return p;
}

static void sort(int *a, int lo, int hi)
{
    while (lo < hi) {
        int p = partition(a, lo, hi);
        if (p - lo < hi - p) {
            sort(a, lo, p - 1);
            lo = p + 1;
        } else {
            sort(a, p + 1, hi);
            hi = p - 1;
        }
    }
}

void quick_sort(int *nums, int nums_size)
{
    sort(nums, 0, nums_size - 1);
}
