/* How many divisors each number up to n has: n + n/2 + n/3 + ... steps.
 *
 * shape: number
 * time: n log n
 * space: n
 * sizes: 16..32768
 */
long long f(int n)
{
    int *divisors = calloc((size_t)n + 1, sizeof *divisors);
    for (int d = 1; d <= n; d++)
        for (int multiple = d; multiple <= n; multiple += d)
            divisors[multiple]++;
    int most = 0;
    for (int i = 1; i <= n; i++)
        most = divisors[i] > most ? divisors[i] : most;
    free(divisors);
    return most;
}
