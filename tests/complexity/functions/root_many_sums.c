/* Every element is added, shifted, to each of sqrt n sums.
 *
 * shape: array
 * time: n sqrt n
 * space: sqrt n
 * sizes: 64..8192
 */
long long f(int *a, int a_size)
{
    int rows = 0;
    while ((long long)(rows + 1) * (rows + 1) <= a_size)
        rows++;
    long long *sum = calloc((size_t)rows, sizeof *sum);
    for (int i = 0; i < a_size; i++)
        for (int row = 0; row < rows; row++)
            sum[row] += a[i] >> (row & 7);
    long long result = 0;
    for (int row = 0; row < rows; row++)
        result ^= sum[row];
    free(sum);
    return result;
}
