/* The peak of a sequence that rises and then falls, by bisection on the slope.
 *
 * shape: array
 * input: organ_pipe
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int lo = 0;
    int hi = a_size - 1;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] < a[mid + 1])
            lo = mid + 1;
        else
            hi = mid;
    }
    return a[lo];
}
