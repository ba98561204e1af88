/* An n by n matrix filled and transposed in place.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
long long f(int n)
{
    int *cell = malloc((size_t)n * (size_t)n * sizeof *cell);
    for (int i = 0; i < n * n; i++)
        cell[i] = i;
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < i; k++) {
            int t = cell[i * n + k];
            cell[i * n + k] = cell[k * n + i];
            cell[k * n + i] = t;
        }
    }
    long long corner = cell[n - 1];
    free(cell);
    return corner;
}
