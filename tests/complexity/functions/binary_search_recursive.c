/* Binary search by recursion: a stack frame for each halving.
 *
 * shape: array
 * input: sorted
 * time: log n
 * space: log n
 */
static int search(const int *a, int lo, int hi, int value)
{
    if (lo >= hi)
        return lo;
    int mid = lo + (hi - lo) / 2;
    if (a[mid] < value)
        return search(a, mid + 1, hi, value);
    return search(a, lo, mid, value);
}

long long f(int *a, int a_size)
{
    return search(a, 0, a_size, -1);
}
