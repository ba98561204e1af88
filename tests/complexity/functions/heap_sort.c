/* Heap sort.
 *
 * shape: array
 * time: n log n
 * space: 1
 * sizes: 16..16384
 */
static void sink(int *a, int n, int at)
{
    for (int child = 2 * at + 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[child] <= a[at])
            return;
        int t = a[at];
        a[at] = a[child];
        a[child] = t;
        at = child;
    }
}

long long f(int *a, int a_size)
{
    for (int i = a_size / 2 - 1; i >= 0; i--)
        sink(a, a_size, i);
    for (int n = a_size - 1; n > 0; n--) {
        int t = a[0];
        a[0] = a[n];
        a[n] = t;
        sink(a, n, 0);
    }
    return a[a_size / 2];
}
