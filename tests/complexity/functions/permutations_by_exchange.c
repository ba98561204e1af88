/* All permutations by exchanging each element to the front; those that begin with a larger
 * element than they end with are counted.
 *
 * shape: array
 * time: n!
 * space: n
 * sizes: 3..10 step 1
 */
static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

static int permute(int *a, int at, int n)
{
    if (at == n)
        return a[0] > a[n - 1];
    int count = 0;
    for (int i = at; i < n; i++) {
        swap(a, at, i);
        count += permute(a, at + 1, n);
        swap(a, at, i);
    }
    return count;
}

long long f(int *a, int a_size)
{
    return permute(a, 0, a_size);
}
