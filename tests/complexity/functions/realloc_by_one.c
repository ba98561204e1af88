/* An array that grows by one element at a time. An allocator may be lucky; a copy each time is
 * what the code asks for.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 64..8192
 */
long long f(int *a, int a_size)
{
    int *out = NULL;
    for (int i = 0; i < a_size; i++) {
        out = realloc(out, ((size_t)i + 1) * sizeof *out);
        out[i] = a[i] / 2;
    }
    long long last = out[a_size - 1];
    free(out);
    return last;
}
