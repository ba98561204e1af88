/* Quickselect of the median with the middle as pivot: on sorted input it is found at once, a
 * scan confirms it.
 *
 * shape: array
 * input: sorted
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int lo = 0;
    int hi = a_size - 1;
    int wanted = a_size / 4;
    while (lo < hi) {
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
        if (wanted <= j)
            hi = j;
        else if (wanted >= i)
            lo = i;
        else
            break;
    }
    return a[wanted];
}
