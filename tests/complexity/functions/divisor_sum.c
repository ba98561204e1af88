/* The sum of all divisors by trial up to the root; each divisor brings its partner.
 *
 * shape: number
 * time: sqrt n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    long long sum = 0;
    for (long long d = 1; d * d <= n; d++) {
        if (n % d != 0)
            continue;
        sum += d;
        if (d * d != n)
            sum += n / d;
    }
    return sum;
}
