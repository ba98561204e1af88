/* Both arrays in one block, sorted: how many values are different?
 *
 * shape: arrays
 * input: permutation
 * time: (n+m) log (n+m)
 * space: n+m
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
    size_t count = (size_t)a_size + (size_t)b_size;
    int *all = malloc(count * sizeof *all);
    memcpy(all, a, (size_t)a_size * sizeof *all);
    memcpy(all + a_size, b, (size_t)b_size * sizeof *all);
    qsort(all, count, sizeof *all, by_value);
    int different = 1;
    for (size_t i = 1; i < count; i++)
        different += all[i] != all[i - 1];
    free(all);
    return different;
}
