/* Gauss elimination below the diagonal of an n by n matrix, modulo a prime. Each pivot is set
 * to one before it is used.
 *
 * shape: number
 * time: n^3
 * space: n^2
 * sizes: 8..256
 */
long long f(int n)
{
    const long long prime = 1000003;
    long long *m = malloc((size_t)n * (size_t)n * sizeof *m);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            m[i * n + k] = i < k ? (i * 7 + k) % 10 : (i == k) + (i > k && k == 0);
    for (int step = 0; step < n; step++)
        for (int row = step + 1; row < n; row++) {
            long long factor = m[row * n + step];
            for (int k = step; k < n; k++)
                m[row * n + k] =
                    ((m[row * n + k] - factor * m[step * n + k]) % prime + prime) % prime;
            m[row * n + row] = row == step + 1 ? 1 : m[row * n + row];
        }
    long long trace = 0;
    for (int i = 0; i < n; i++)
        trace += m[i * n + i];
    free(m);
    return trace;
}
