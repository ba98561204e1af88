/* n buckets with insertion sort inside each: linear on numbers that are spread evenly, quadratic if a good part of
 * them falls into one bucket. */
// judge: misses time
void bucket_sort(double *xs, int xs_size)
{
    int n = xs_size;
    int *end = calloc((size_t)n + 1, sizeof *end);
    double *sorted = malloc(sizeof *sorted * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        end[(int)(xs[i] * n)]++;
    for (int b = 1; b < n; b++)
        end[b] += end[b - 1];
    for (int i = 0; i < n; i++)
        sorted[--end[(int)(xs[i] * n)]] = xs[i];
    /* buckets are in order already, so no number moves beyond its own bucket */
    for (int i = 0; i < n; i++) {
        int j = i;
        for (; j > 0 && xs[j - 1] > sorted[i]; j--)
            xs[j] = xs[j - 1];
        xs[j] = sorted[i];
    }
    free(end);
    free(sorted);
}
