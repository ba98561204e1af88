/* Quicksort with the first element as pivot, on sorted input: one side is always empty.
 *
 * shape: array
 * input: sorted
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[lo];
    int m = lo;
    for (int i = lo + 1; i <= hi; i++) {
        if (a[i] >= pivot)
            continue;
        m++;
        int t = a[m];
        a[m] = a[i];
        a[i] = t;
    }
    a[lo] = a[m];
    a[m] = pivot;
    sort(a, lo, m - 1);
    sort(a, m + 1, hi);
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[0];
}
