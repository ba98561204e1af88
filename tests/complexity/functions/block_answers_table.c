/* For each of sqrt n block starts, the ones from there to every place: a table of n sqrt n
 * numbers.
 *
 * shape: array
 * input: two_values
 * time: n sqrt n
 * space: n sqrt n
 * sizes: 64..8192
 */
long long f(int *a, int a_size)
{
    int width = (int)sqrt(a_size);
    int blocks = a_size / width;
    int *table = malloc((size_t)blocks * (size_t)a_size * sizeof *table);
    for (int b = 0; b < blocks; b++) {
        int ones = 0;
        for (int i = 0; i < a_size; i++) {
            ones += a[(b * width + i) % a_size];
            table[b * a_size + i] = ones;
        }
    }
    long long result = table[(blocks / 2) * a_size + a_size / 3];
    free(table);
    return result;
}
