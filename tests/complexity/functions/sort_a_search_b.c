/* a is sorted, then each element of b is looked up by bisection.
 *
 * shape: arrays
 * input: permutation
 * time: (n+m) log n
 * space: 1
 * sizes: 16..16384
 * fixed: 64
 */
static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a;
    int y = *(const int *)b;
    return (x > y) - (x < y);
}

long long f(int *a, int a_size, int *b, int b_size)
{
    int found = 0;
    qsort(a, (size_t)a_size, sizeof *a, by_value);
    for (int i = 0; i < b_size; i++)
        found += bsearch(&b[i], a, (size_t)a_size, sizeof *a, by_value) != NULL;
    return found;
}
