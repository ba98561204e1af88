/* Heapsort is not stable, but no two pairs (key, position) are equal. A pair is packed into one
 * number that compares as it should. */
static void sift_down(int64_t *heap, int i, int n)
{
    int64_t value = heap[i];
    for (int child = 2 * i + 1; child < n; child = 2 * i + 1) {
        if (child + 1 < n && heap[child + 1] > heap[child])
            child++;
        if (heap[child] <= value)
            break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = value;
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int n = keys_size;
    int64_t *pair = malloc(sizeof *pair * ((size_t)n + 1));
    int *order = malloc(sizeof *order * ((size_t)n + 1));

    for (int i = 0; i < n; i++)
        pair[i] = (int64_t)keys[i] * 65536 * 16 + i;
    for (int i = n / 2 - 1; i >= 0; i--)
        sift_down(pair, i, n);
    for (int end = n - 1; end >= 0; end--) {
        order[end] = (int)(pair[0] & (65536 * 16 - 1));
        pair[0] = pair[end];
        sift_down(pair, 0, end > 0 ? end : 1);
    }
    free(pair);
    *return_size = n;
    return order;
}
