/* The sum of an array by recursion over its first element: a frame for each.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
static long long sum(const int *a, int n)
{
    if (n == 0)
        return 0;
    return a[0] + sum(a + 1, n - 1);
}

long long f(int *a, int a_size)
{
    return sum(a, a_size);
}
