/* Quicksort by Lomuto with the last element as pivot, on descending input.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[hi];
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
    sort(a, 0, a_size - 1);
    return a[0];
}
