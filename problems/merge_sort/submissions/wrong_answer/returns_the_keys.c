/* Sorts well, but returns the sorted keys instead of their positions. */
// judge: fails typical
// judge: fails single
static void sort(int *keys, int *buffer, int n)
{
    if (n < 2)
        return;
    int left = n / 2;
    sort(keys, buffer, left);
    sort(keys + left, buffer, n - left);

    int i = 0, j = left, out = 0;
    while (i < left || j < n) {
        if (j == n || (i < left && keys[i] <= keys[j]))
            buffer[out++] = keys[i++];
        else
            buffer[out++] = keys[j++];
    }
    memcpy(keys, buffer, sizeof *keys * (size_t)n);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *buffer = malloc(sizeof *buffer * ((size_t)keys_size + 1));
    sort(keys, buffer, keys_size);
    free(buffer);
    *return_size = keys_size;
    return keys;
}
