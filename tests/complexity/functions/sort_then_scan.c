/* Are there duplicates? A copy is sorted, neighbours are compared.
 *
 * shape: array
 * input: permutation
 * time: n log n
 * space: n
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
    size_t bytes = (size_t)a_size * sizeof *a;
    int *copy = malloc(bytes);
    memcpy(copy, a, bytes);
    qsort(copy, (size_t)a_size, sizeof *copy, by_value);
    int same = 0;
    for (int i = 1; i < a_size; i++)
        same += copy[i] == copy[i - 1];
    free(copy);
    return same;
}
