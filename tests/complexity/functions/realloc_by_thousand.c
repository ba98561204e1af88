/* Growing by a thousand elements is still n^2: the constant is small, so it takes many
 * elements to show.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 4096..131072
 */
long long f(int *a, int a_size)
{
    enum { STEP = 1000 };
    int *out = NULL;
    int room = 0;
    for (int i = 0; i < a_size; i += 50) {
        if (i + 50 > room) {
            room += STEP;
            out = realloc(out, (size_t)room * sizeof *out);
        }
        memcpy(out + i, a + i, sizeof *a * (size_t)(i + 50 <= a_size ? 50 : a_size - i));
    }
    long long last = out[a_size - 1];
    free(out);
    return last;
}
