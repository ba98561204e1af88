/* Radix sort of 32-bit numbers: four passes, a byte each, whatever n.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
static void pass(const int *from, int *to, int n, int shift)
{
    int start[257] = {0};
    for (int i = 0; i < n; i++)
        start[((from[i] >> shift) & 255) + 1]++;
    for (int i = 0; i < 256; i++)
        start[i + 1] += start[i];
    for (int i = 0; i < n; i++)
        to[start[(from[i] >> shift) & 255]++] = from[i];
}

long long f(int *a, int a_size)
{
    int *other = malloc((size_t)a_size * sizeof *other);
    for (int shift = 0; shift < 32; shift += 16) {
        pass(a, other, a_size, shift);
        pass(other, a, a_size, shift + 8);
    }
    free(other);
    return a[0];
}
