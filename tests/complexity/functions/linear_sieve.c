/* Euler's sieve: every composite is crossed out once, by its least prime factor.
 *
 * shape: number
 * time: n
 * space: n
 * sizes: 16..32768
 */
long long f(int n)
{
    int *least = calloc((size_t)n + 1, sizeof *least);
    int *prime = malloc(((size_t)n + 1) * sizeof *prime);
    int primes = 0;
    for (int i = 2; i <= n; i++) {
        if (least[i] == 0) {
            least[i] = i;
            prime[primes++] = i;
        }
        for (int j = 0; j < primes && prime[j] <= least[i] && (long long)i * prime[j] <= n; j++)
            least[i * prime[j]] = prime[j];
    }
    free(prime);
    free(least);
    return primes;
}
