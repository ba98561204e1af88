/* Every element put before the others.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 64..8192
 */
long long f(int *a, int a_size)
{
    int *out = malloc((size_t)a_size * sizeof *out);
    for (int i = 0; i < a_size; i++) {
        memmove(out + 1, out, (size_t)i * sizeof *out);
        out[0] = a[i];
    }
    long long first = out[0];
    free(out);
    return first;
}
