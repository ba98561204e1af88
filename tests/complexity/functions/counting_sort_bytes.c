/* Counting sort by the lowest byte into a second array.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int start[257] = {0};
    int *out = malloc((size_t)a_size * sizeof *out);
    for (int i = 0; i < a_size; i++)
        start[(a[i] & 255) + 1]++;
    for (int i = 0; i < 256; i++)
        start[i + 1] += start[i];
    for (int i = 0; i < a_size; i++)
        out[start[a[i] & 255]++] = a[i];
    long long result = out[a_size / 2] & 255;
    free(out);
    return result;
}
