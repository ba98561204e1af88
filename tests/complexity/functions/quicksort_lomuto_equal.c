/* Lomuto's partition sends all equal keys to one side: quadratic, whatever the pivot. The
 * larger side is left to the loop, so the stack stays flat.
 *
 * shape: array
 * input: equal
 * time: n^2
 * space: 1
 * sizes: 16..1024
 */
static void sort(int *a, int lo, int hi)
{
    while (lo < hi) {
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
        if (m - lo < hi - m) {
            sort(a, lo, m - 1);
            lo = m + 1;
        } else {
            sort(a, m + 1, hi);
            hi = m - 1;
        }
    }
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[0];
}
