/* The product of two n by n matrices.
 *
 * shape: number
 * time: n^3
 * space: n^2
 * sizes: 8..128
 */
long long f(int n)
{
    size_t cells = (size_t)n * (size_t)n;
    int *a = malloc(3 * cells * sizeof *a);
    int *b = a + cells;
    int *c = b + cells;
    for (size_t i = 0; i < cells; i++) {
        a[i] = (int)(i % 7);
        b[i] = (int)(i % 5);
        c[i] = 0;
    }
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            for (int j = 0; j < n; j++)
                c[i * n + j] += a[i * n + k] * b[k * n + j];
    long long corner = c[cells - 1];
    free(a);
    return corner;
}
