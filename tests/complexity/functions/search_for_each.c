/* A binary search for every element.
 *
 * shape: array
 * input: sorted
 * time: n log n
 * space: 1
 * sizes: 16..16384
 */
static int lower_bound(const int *a, int n, int value)
{
    int lo = 0;
    int hi = n;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] < value)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

long long f(int *a, int a_size)
{
    long long sum = 0;
    for (int i = 0; i < a_size; i++)
        sum += lower_bound(a, a_size, a[i]);
    return sum;
}
