/* Quicksort with the middle as pivot, on sorted input: the best case, always halves.
 *
 * shape: array
 * input: sorted
 * time: n log n
 * space: log n
 * sizes: 16..16384
 */
static void sort(int *a, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = a[lo + (hi - lo) / 2];
    int i = lo;
    int j = hi;
    while (i <= j) {
        while (a[i] < pivot)
            i++;
        while (a[j] > pivot)
            j--;
        if (i > j)
            break;
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
    }
    sort(a, lo, j);
    sort(a, i, hi);
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[a_size / 2];
}
