/* Binary search for a value that is not there.
 *
 * shape: array
 * input: sorted
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int lo = 0;
    int hi = a_size;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] < a_size)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}
