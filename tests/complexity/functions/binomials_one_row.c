/* The same in one row that is overwritten from its end.
 *
 * shape: number
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
long long f(int n)
{
    int *row = calloc((size_t)n + 1, sizeof *row);
    row[0] = 1;
    for (int i = 1; i <= n; i++)
        for (int k = i; k > 0; k--)
            row[k] = (row[k] + row[k - 1]) % 1000003;
    long long result = row[n / 2];
    free(row);
    return result;
}
