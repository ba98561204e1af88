/* As many buckets as numbers, laid out in one array by counting. Buckets of a few numbers get insertion sort;
 * crowded ones get merge sort, so that no input costs more than n log n. */
enum { FEW = 8 };

static void insertion_sort(double *a, int n)
{
    for (int i = 1; i < n; i++) {
        double x = a[i];
        int j = i;
        for (; j > 0 && a[j - 1] > x; j--)
            a[j] = a[j - 1];
        a[j] = x;
    }
}

static void merge_sort(double *a, int n, double *buffer)
{
    if (n <= FEW) {
        insertion_sort(a, n);
        return;
    }
    int half = n / 2;
    merge_sort(a, half, buffer);
    merge_sort(a + half, n - half, buffer);
    memcpy(buffer, a, sizeof *a * (size_t)half);
    int i = 0, j = half, k = 0;
    while (i < half)
        a[k++] = j < n && a[j] < buffer[i] ? a[j++] : buffer[i++];
}

/* Below n: even the largest double below 1, times n, is not rounded up to n. */
static int bucket_of(double x, int n)
{
    return (int)(x * n);
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
    for (int i = 0; i < n; i++)
        sorted[--end[bucket_of(xs[i], n)]] = xs[i];
    /* now end[b] is the start of bucket b; xs is free to be the buffer */
    end[n] = n;
    for (int b = 0; b < n; b++)
        merge_sort(sorted + end[b], end[b + 1] - end[b], xs);
    memcpy(xs, sorted, sizeof *xs * (size_t)n);
    free(end);
    free(sorted);
}
