/* Catalan numbers modulo a prime by their convolution.
 *
 * shape: number
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
long long f(int n)
{
    long long *c = calloc((size_t)n + 1, sizeof *c);
    c[0] = 1;
    for (int i = 1; i <= n; i++)
        for (int k = 0; k < i; k++)
            c[i] = (c[i] + c[k] * c[i - 1 - k]) % 1000003;
    long long result = c[n];
    free(c);
    return result;
}
