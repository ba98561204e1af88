/* Bottom-up merge sort: pieces of 1, 2, 4, ... between two arrays that change roles after each
 * pass. */
static int min(int a, int b)
{
    return a < b ? a : b;
}

static void merge(const int *keys, const int *from, int *to, int lo, int mid, int hi)
{
    int i = lo, j = mid;
    for (int out = lo; out < hi; out++) {
        if (i < mid && (j >= hi || keys[from[i]] <= keys[from[j]]))
            to[out] = from[i++];
        else
            to[out] = from[j++];
    }
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int n = keys_size;
    int *from = malloc(sizeof *from * ((size_t)n + 1));
    int *to = malloc(sizeof *to * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        from[i] = i;
    for (int width = 1; width < n; width *= 2) {
        for (int lo = 0; lo < n; lo += 2 * width)
            merge(keys, from, to, lo, min(lo + width, n), min(lo + 2 * width, n));
        int *swap = from;
        from = to;
        to = swap;
    }
    free(to);
    *return_size = n;
    return from;
}
