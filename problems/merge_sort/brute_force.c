/* An element's place is the number of elements that come before it. */
// judge: up to n 100
int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(((size_t)keys_size + 1) * sizeof *order);
    *return_size = keys_size;
    for (int i = 0; i < keys_size; i++) {
        int before = 0;
        for (int j = 0; j < keys_size; j++)
            before += keys[j] < keys[i] || (keys[j] == keys[i] && j < i);
        order[before] = i;
    }
    return order;
}
