/* Each level of a halving sorts its whole range again with qsort: n log n for each of log n
 * levels.
 *
 * shape: array
 * input: permutation
 * time: n (log n)^2
 * space: 1
 * sizes: 64..32768
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    for (int width = a_size; width > 1; width /= 2)
        for (int at = 0; at + width <= a_size; at += width)
            qsort(a + at, (size_t)width, sizeof *a, by_value);
    return a[a_size / 2];
}
