/* The buckets are linked lists inside arrays. Each one is copied to its place in the array, and sorted there
 * by heapsort where it has more than a few numbers. */
static void sift_down(double *a, int i, int n)
{
    double x = a[i];
    for (int child = 2 * i + 1; child < n; child = 2 * i + 1) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[child] <= x)
            break;
        a[i] = a[child];
        i = child;
    }
    a[i] = x;
}

static void heap_sort(double *a, int n)
{
    for (int i = n / 2 - 1; i >= 0; i--)
        sift_down(a, i, n);
    for (int end = n - 1; end > 0; end--) {
        double x = a[0];
        a[0] = a[end];
        a[end] = x;
        sift_down(a, 0, end);
    }
}

void bucket_sort(double *xs, int xs_size)
{
    int n = xs_size;
    int *head = malloc(sizeof *head * ((size_t)n + 1));
    int *next = malloc(sizeof *next * ((size_t)n + 1));
    double *copy = malloc(sizeof *copy * ((size_t)n + 1));

    for (int b = 0; b < n; b++)
        head[b] = -1;
    for (int i = 0; i < n; i++) {
        int b = (int)(xs[i] * n);
        if (b == n)
            b--;
        copy[i] = xs[i];
        next[i] = head[b];
        head[b] = i;
    }
    int size = 0;
    for (int b = 0; b < n; b++) {
        int start = size;
        for (int i = head[b]; i >= 0; i = next[i])
            xs[size++] = copy[i];
        heap_sort(xs + start, size - start);
    }
    free(head);
    free(next);
    free(copy);
}
