/* A linked list of positions for each key, inside two arrays; the lists are joined in the order of keys. */
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *head = malloc(sizeof *head * (size_t)k);
    int *next = malloc(sizeof *next * ((size_t)keys_size + 1));
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));
    int size = 0;

    for (int x = 0; x < k; x++)
        head[x] = -1;
    for (int i = keys_size - 1; i >= 0; i--) {
        next[i] = head[keys[i]];
        head[keys[i]] = i;
    }
    for (int x = 0; x < k; x++)
        for (int i = head[x]; i >= 0; i = next[i])
            result[size++] = i;
    free(head);
    free(next);
    *return_size = size;
    return result;
}
