/* A sum by recursion that hands a copy of the rest to each call: all copies live at once.
 *
 * shape: array
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
static long long sum(const int *a, size_t n)
{
    if (n == 0)
        return 0;
    size_t bytes = n * sizeof *a;
    int *rest = malloc(bytes);
    for (size_t i = 1; i < n; i++)
        rest[i - 1] = a[i];
    long long s = a[0] + sum(rest, n - 1);
    free(rest);
    return s;
}

long long f(int *a, int a_size)
{
    return sum(a, (size_t)a_size);
}
