/* Hoare's partition stops at equal elements and exchanges them: equal keys are split in the
 * middle.
 *
 * shape: array
 * input: equal
 * time: n log n
 * space: log n
 * sizes: 16..16384
 */
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[lo];
    int i = lo - 1;
    int j = hi + 1;
    for (;;) {
        do
            i++;
        while (a[i] < pivot);
        do
            j--;
        while (a[j] > pivot);
        if (i >= j)
            break;
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
    sort(a, lo, j);
    sort(a, j + 1, hi);
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[0];
}
