/* The median of every prefix, by sorting a copy of it.
 *
 * shape: array
 * time: n^2 log n
 * space: n
 * sizes: 16..724
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    int *copy = malloc((size_t)a_size * sizeof *copy);
    long long sum = 0;
    for (int i = 1; i <= a_size; i++) {
        memcpy(copy, a, (size_t)i * sizeof *copy);
        qsort(copy, (size_t)i, sizeof *copy, by_value);
        sum += copy[i / 2];
    }
    free(copy);
    return sum;
}
