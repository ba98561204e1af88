/* A cube of n^3 bytes, each visited.
 *
 * shape: number
 * time: n^3
 * space: n^3
 * sizes: 8..128
 */
long long f(int n)
{
    unsigned char *cell = malloc((size_t)n * (size_t)n * (size_t)n);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            for (int k = 0; k < n; k++)
                cell[(i * n + j) * n + k] = (unsigned char)(i ^ j ^ k);
    long long result = cell[(size_t)n * (size_t)n * (size_t)n / 2];
    free(cell);
    return result;
}
