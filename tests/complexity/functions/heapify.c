/* Floyd's bottom-up heap construction: half of the elements sink nowhere, a quarter one level,
 * ...
 *
 * shape: array
 * input: sorted
 * time: n
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
    return a[0];
}
