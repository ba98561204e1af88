/* The sum of an array as the sum of its halves: n calls, log n of them at a time.
 *
 * shape: array
 * time: n
 * space: log n
 * sizes: 16..16384
 */
static long long sum(const int *a, int n)
{
    if (n == 1)
        return a[0];
    return sum(a, n / 2) + sum(a + n / 2, n - n / 2);
}

long long f(int *a, int a_size)
{
    return sum(a, a_size);
}
