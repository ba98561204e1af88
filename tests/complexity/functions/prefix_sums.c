/* A table of prefix sums, and the sums of n ranges from it.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    long long *before = malloc(((size_t)a_size + 1) * sizeof *before);
    before[0] = 0;
    for (int i = 0; i < a_size; i++)
        before[i + 1] = before[i] + a[i];
    long long result = 0;
    for (int i = 0; i < a_size; i++)
        result ^= before[a_size - i / 2] - before[i / 2];
    free(before);
    return result;
}
