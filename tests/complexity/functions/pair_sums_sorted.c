/* The median of all sums of two elements, by sorting them.
 *
 * shape: array
 * time: n^2 log n
 * space: n^2
 * sizes: 16..512
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    size_t count = 0;
    int *sum = malloc((size_t)a_size * (size_t)a_size * sizeof *sum);
    for (int i = 0; i < a_size; i++)
        for (int k = 0; k < a_size; k++)
            sum[count++] = a[i] / 2 + a[k] / 2;
    qsort(sum, count, sizeof *sum, by_value);
    long long median = sum[count / 2];
    free(sum);
    return median;
}
