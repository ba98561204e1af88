/* Quicksort by Lomuto with the first element as pivot, on random input: n log n on average,
 * and logarithmically deep because the larger side is left to the loop.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: log n
 * sizes: 64..32768
 */
static void sort(int *a, int lo, int hi)
{
    while (lo < hi) {
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
