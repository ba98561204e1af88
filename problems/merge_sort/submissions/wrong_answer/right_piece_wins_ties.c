/* Takes the right element unless the left one is strictly smaller: the keys ascend, but equal ones
 * change places. */
// judge: fails all_equal
// judge: fails equal_keys_keep_their_order
static void sort(const int *keys, int *order, int *buffer, int n)
{
    if (n < 2)
        return;
    int left = n / 2;
    sort(keys, order, buffer, left);
    sort(keys, order + left, buffer, n - left);

    int i = 0, j = left, out = 0;
    while (i < left || j < n) {
        if (j == n || (i < left && keys[order[i]] < keys[order[j]]))
            buffer[out++] = order[i++];
        else
            buffer[out++] = order[j++];
    }
    memcpy(order, buffer, sizeof *order * (size_t)n);
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
