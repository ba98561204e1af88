/* Fibonacci by recursion with a table: each number is computed once, the recursion is n deep.
 *
 * shape: number
 * time: n
 * space: n
 * sizes: 16..16384
 */
static uint64_t fibonacci(uint64_t *known, int n)
{
    if (n < 2)
        return (uint64_t)n;
    if (known[n] == 0)
        known[n] = (fibonacci(known, n - 1) + fibonacci(known, n - 2)) % 1000000007;
    return known[n];
}

long long f(int n)
{
    uint64_t *known = calloc((size_t)n + 1, sizeof *known);
    long long result = (long long)fibonacci(known, n);
    free(known);
    return result;
}
