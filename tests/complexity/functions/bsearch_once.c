/* The library's bsearch, with a comparator of ours, for a value above all.
 *
 * shape: array
 * input: sorted
 * time: log n
 * space: 1
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size)
{
    int key = a_size;
    return bsearch(&key, a, (size_t)a_size, sizeof *a, by_value) != NULL;
}
