/* Insertion sort that finds the place by bisection, and makes room with memmove: half a block
 * for each element moved, but n^2 of them.
 *
 * shape: array
 * input: reversed
 * time: n^2
 * space: 1
 * sizes: 64..16384
 */
long long f(int *a, int a_size)
{
    for (int i = 1; i < a_size; i++) {
        int value = a[i];
        int lo = 0;
        int hi = i;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (a[mid] <= value)
                lo = mid + 1;
            else
                hi = mid;
        }
        memmove(a + lo + 1, a + lo, (size_t)(i - lo) * sizeof *a);
        a[lo] = value;
    }
    return a[0];
}
