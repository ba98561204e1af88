/* A bound found by doubling, then bisection below it.
 *
 * shape: array
 * input: sorted
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int wanted = a_size - 1;
    int bound = 1;
    while (bound < a_size && a[bound] < wanted)
        bound *= 2;
    int lo = bound / 2;
    int hi = bound < a_size ? bound : a_size;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] < wanted)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}
