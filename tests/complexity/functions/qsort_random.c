/* The library's qsort, which the judge charges by its comparisons and moves.
 *
 * shape: array
 * time: n log n
 * space: 1
 * sizes: 16..16384
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    qsort(a, (size_t)a_size, sizeof *a, by_value);
    return a[a_size / 2];
}
