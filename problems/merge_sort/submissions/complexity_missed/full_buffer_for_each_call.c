/* Merge sort that takes a fresh, cleared buffer of full length in every recursive call: the
 * clearing alone is n^2. */
// judge: misses time
static void sort(const int *keys, int *order, int lo, int hi, int n)
{
    if (hi - lo < 2)
        return;
    int mid = lo + (hi - lo) / 2;
    sort(keys, order, lo, mid, n);
    sort(keys, order, mid, hi, n);

    int *buffer = calloc((size_t)n, sizeof *buffer);
    int i = lo, j = mid;
    for (int out = lo; out < hi; out++) {
        if (j == hi || (i < mid && keys[order[i]] <= keys[order[j]]))
            buffer[out] = order[i++];
        else
            buffer[out] = order[j++];
    }
    for (int k = lo; k < hi; k++)
        order[k] = buffer[k];
    free(buffer);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(sizeof *order * ((size_t)keys_size + 1));
    for (int i = 0; i < keys_size; i++)
        order[i] = i;
    sort(keys, order, 0, keys_size, keys_size);
    *return_size = keys_size;
    return order;
}
