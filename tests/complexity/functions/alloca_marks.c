/* Marks in memory from alloca.
 *
 * shape: array
 * input: permutation
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    unsigned char *mark = __builtin_alloca((size_t)a_size);
    memset(mark, 0, (size_t)a_size);
    for (int i = 0; i < a_size; i += 2)
        mark[a[i]] = 1;
    int runs = 0;
    for (int i = 1; i < a_size; i++)
        runs += mark[i] != mark[i - 1];
    return runs;
}
