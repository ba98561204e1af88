/* The divisors of all numbers up to n, each up to its root.
 *
 * shape: number
 * time: n sqrt n
 * space: 1
 * sizes: 16..16384
 */
long long f(int n)
{
    long long divisors = 0;
    for (int i = 1; i <= n; i++)
        for (int d = 1; d * d <= i; d++)
            if (i % d == 0)
                divisors += d * d == i ? 1 : 2;
    return divisors;
}
