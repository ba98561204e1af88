/* Quicksort with the median of the first three elements. Sorted input makes it the second
 * smallest.
 *
 * shape: array
 * input: sorted
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static void sort(int *a, int lo, int hi)
{
    if (hi - lo < 2) {
        if (lo < hi && a[hi] < a[lo])
            swap(a, lo, hi);
        return;
    }
    if (a[lo + 1] < a[lo])
        swap(a, lo, lo + 1);
    if (a[lo + 2] < a[lo + 1])
        swap(a, lo + 1, lo + 2);
    if (a[lo + 1] < a[lo])
        swap(a, lo, lo + 1);
    int m = lo + 1;
    for (int i = lo + 2; i <= hi; i++)
        if (a[i] < a[lo + 1])
            swap(a, i, ++m);
    swap(a, lo + 1, m);
    sort(a, lo, m - 1);
    sort(a, m + 1, hi);
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[a_size / 2];
}
