/* The longest increasing subsequence from a table of those that end at each place.
 *
 * shape: array
 * time: n^2
 * space: n
 * sizes: 16..1024
 */
long long f(int *a, int a_size)
{
    int *best = malloc((size_t)a_size * sizeof *best);
    int most = 0;
    for (int i = 0; i < a_size; i++) {
        best[i] = 1;
        for (int j = 0; j < i; j++)
            if (a[j] < a[i] && best[j] >= best[i])
                best[i] = best[j] + 1;
        most = best[i] > most ? best[i] : most;
    }
    free(best);
    return most;
}
