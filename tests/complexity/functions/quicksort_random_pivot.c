/* Quicksort with a random pivot on sorted input. The smaller side is sorted by recursion and
 * the larger by the loop, so the stack is never deeper than log n.
 *
 * shape: array
 * input: sorted
 * time: n log n
 * space: log n
 * sizes: 64..32768
 */
static void sort(int *a, int lo, int hi)
{
    while (lo < hi) {
        int pivot = a[lo + rand() % (hi - lo + 1)];
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
        if (j - lo < hi - i) {
            sort(a, lo, j);
            lo = i;
        } else {
            sort(a, i, hi);
            hi = j;
        }
    }
}

long long f(int *a, int a_size)
{
    sort(a, 0, a_size - 1);
    return a[a_size / 2];
}
