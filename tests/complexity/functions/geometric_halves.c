/* The larger half of the sum is followed: n + n/2 + n/4 + ... steps.
 *
 * shape: array
 * time: n
 * space: 1
 * sizes: 16..16384
 */
static long long sum(const int *a, int n)
{
    long long s = 0;
    for (int i = 0; i < n; i++)
        s += a[i];
    return s;
}

long long f(int *a, int a_size)
{
    int n = a_size;
    while (n > 1) {
        int half = n / 2;
        if (sum(a, half) <= sum(a + half, half))
            a += half;
        n = half;
    }
    return a[0];
}
