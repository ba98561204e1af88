/* Top-down merge sort of positions with one buffer. On a tie the left piece goes first. */
static void sort(const int *keys, int *order, int *buffer, int n)
{
    if (n < 2)
        return;
    int left = n / 2;
    sort(keys, order, buffer, left);
    sort(keys, order + left, buffer, n - left);

    int i = 0, j = left, out = 0;
    while (i < left && j < n) {
        if (keys[order[j]] < keys[order[i]])
            buffer[out++] = order[j++];
        else
            buffer[out++] = order[i++];
    }
    while (i < left)
        buffer[out++] = order[i++];
    /* what is left of the right piece is in place already */
    memcpy(order, buffer, sizeof *order * (size_t)out);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(sizeof *order * ((size_t)keys_size + 1));
    int *buffer = malloc(sizeof *buffer * ((size_t)keys_size + 1));

    for (int i = 0; i < keys_size; i++)
        order[i] = i;
    sort(keys, order, buffer, keys_size);
    free(buffer);
    *return_size = keys_size;
    return order;
}
