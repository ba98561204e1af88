/* Joins the buckets as they are, without sorting inside. */
// judge: fails both_in_the_last_bucket
// judge: fails both_in_the_first_bucket

static int bucket_of(double x, int n)
{
    int b = (int)(x * n);
    return b < n ? b : n - 1;
}

void bucket_sort(double *xs, int xs_size)
{
    int n = xs_size;
    int *end = calloc((size_t)n + 1, sizeof *end);
    double *sorted = malloc(sizeof *sorted * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        end[bucket_of(xs[i], n)]++;
    for (int b = 1; b < n; b++)
        end[b] += end[b - 1];
    for (int i = n - 1; i >= 0; i--)
        sorted[--end[bucket_of(xs[i], n)]] = xs[i];
    memcpy(xs, sorted, sizeof *xs * (size_t)n);
    free(end);
    free(sorted);
}
