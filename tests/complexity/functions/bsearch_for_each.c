/* The library's bsearch for every element.
 *
 * shape: array
 * input: sorted
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
    int found = 0;
    for (int i = 0; i < a_size; i++)
        found += bsearch(&a[i], a, (size_t)a_size, sizeof *a, by_value) != NULL;
    return found;
}
