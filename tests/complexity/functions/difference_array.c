/* n updates of ranges by a difference array, summed up at the end.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *change = calloc((size_t)a_size + 1, sizeof *change);
    for (int i = 0; i < a_size; i++) {
        int from = a[i] % a_size;
        change[from]++;
        change[from + (a_size - from) / 2]--;
    }
    int depth = 0;
    int most = 0;
    for (int i = 0; i < a_size; i++) {
        depth += change[i];
        most = depth > most ? depth : most;
    }
    free(change);
    return most;
}
