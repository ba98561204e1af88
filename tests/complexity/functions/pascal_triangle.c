/* Pascal's triangle modulo a prime, all rows kept.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
long long f(int n)
{
    int **row = malloc((size_t)n * sizeof *row);
    for (int i = 0; i < n; i++) {
        row[i] = malloc(((size_t)i + 1) * sizeof *row[i]);
        row[i][0] = 1;
        row[i][i] = 1;
        for (int k = 1; k < i; k++)
            row[i][k] = (row[i - 1][k - 1] + row[i - 1][k]) % 1000003;
    }
    long long result = row[n - 1][n / 2];
    for (int i = 0; i < n; i++)
        free(row[i]);
    free(row);
    return result;
}
