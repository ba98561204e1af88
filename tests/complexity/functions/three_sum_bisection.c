/* For each pair a binary search for the third. No triple has the sum.
 *
 * shape: array
 * input: sorted
 * time: n^2 log n
 * space: 1
 * sizes: 16..1024
 */
static bool contains(const int *a, int n, int value)
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
    return lo < n && a[lo] == value;
}

long long f(int *a, int a_size)
{
    int found = 0;
    for (int i = 0; i < a_size; i++)
        for (int k = 0; k < i; k++)
            found += contains(a, a_size, -1 - a[i] - a[k]);
    return found;
}
