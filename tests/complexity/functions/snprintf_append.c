/* Numbers appended with sprintf at strlen of what is there.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 32..2048
 */
long long f(int *a, int a_size)
{
    size_t room = 4 * (size_t)a_size + 1;
    char *out = calloc(room, 1);
    for (int i = 0; i < a_size; i++) {
        size_t len = strlen(out);
        (void)snprintf(out + len, room - len, "%03d,", a[i] % 1000);
    }
    long long last = out[4 * a_size - 2];
    free(out);
    return last;
}
