/* Quicksort with the middle as pivot, against an order made for it: ascending, then for each i
 * the element is exchanged with the one half-way, so that the middle is always the largest
 * that is left.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int mid = lo + (hi - lo) / 2;
    int pivot = a[mid];
    a[mid] = a[hi];
    int m = lo;
    for (int i = lo; i < hi; i++) {
        if (a[i] >= pivot)
            continue;
        int t = a[m];
        a[m] = a[i];
        a[i] = t;
        m++;
    }
    a[hi] = a[m];
    a[m] = pivot;
    sort(a, lo, m - 1);
    sort(a, m + 1, hi);
}

long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        a[i] = i;
    for (int i = 0; i < a_size; i++) {
        int t = a[i];
        a[i] = a[i / 2];
        a[i / 2] = t;
    }
    sort(a, 0, a_size - 1);
    return a[a_size / 2];
}
