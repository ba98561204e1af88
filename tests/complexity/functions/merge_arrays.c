/* Two sorted arrays merged into a third.
 *
 * shape: arrays
 * input: sorted
 * time: n+m
 * space: n+m
 * sizes: 16..16384
 * fixed: 64
 */
long long f(int *a, int a_size, int *b, int b_size)
{
    int *out = malloc(((size_t)a_size + (size_t)b_size) * sizeof *out);
    int len = 0;
    int i = 0;
    int j = 0;
    while (i < a_size && j < b_size)
        out[len++] = a[i] <= b[j] ? a[i++] : b[j++];
    while (i < a_size)
        out[len++] = a[i++];
    while (j < b_size)
        out[len++] = b[j++];
    long long median = out[len / 2];
    free(out);
    return median;
}
