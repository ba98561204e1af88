/* Finds the ascending runs and merges them into the result from left to right: with n runs, the
 * growing result is copied n times. */
// judge: misses time reversed
static void merge(const int *keys, int *order, int *buffer, int mid, int hi)
{
    int i = 0, j = mid, out = 0;
    while (i < mid || j < hi) {
        if (j == hi || (i < mid && keys[order[i]] <= keys[order[j]]))
            buffer[out++] = order[i++];
        else
            buffer[out++] = order[j++];
    }
    memcpy(order, buffer, sizeof *order * (size_t)hi);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int n = keys_size;
    int *order = malloc(sizeof *order * ((size_t)n + 1));
    int *buffer = malloc(sizeof *buffer * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int start = 0, end; start < n; start = end) {
        end = start + 1;
        while (end < n && keys[end - 1] <= keys[end])
            end++;
        if (start > 0)
            merge(keys, order, buffer, start, end);
    }
    free(buffer);
    *return_size = n;
    return order;
}
