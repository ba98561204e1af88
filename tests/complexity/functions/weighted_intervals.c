/* Weighted intervals without overlap: sorted by their ends, the last compatible one by
 * bisection.
 *
 * shape: array
 * time: n log n
 * space: n
 * sizes: 16..8192
 */
struct interval {
    int from;
    int to;
};

static int by_end(const void *a, const void *b)
{
    const struct interval *x = a;
    const struct interval *y = b;
    return (x->to > y->to) - (x->to < y->to);
}

long long f(int *a, int a_size)
{
    struct interval *job = malloc((size_t)a_size * sizeof *job);
    long long *best = malloc(((size_t)a_size + 1) * sizeof *best);
    for (int i = 0; i < a_size; i++)
        job[i] = (struct interval){a[i] / 2, a[i] / 2 + 1 + a[i] % 100000000};
    qsort(job, (size_t)a_size, sizeof *job, by_end);
    best[0] = 0;
    for (int i = 0; i < a_size; i++) {
        int lo = 0;
        int hi = i;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (job[mid].to <= job[i].from)
                lo = mid + 1;
            else
                hi = mid;
        }
        long long with = best[lo] + job[i].to - job[i].from;
        best[i + 1] = with > best[i] ? with : best[i];
    }
    long long result = best[a_size];
    free(best);
    free(job);
    return result;
}
