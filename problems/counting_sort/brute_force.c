/* For each key, all elements are looked at. */
// judge: up to n 60
// judge: up to k 60
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *order = malloc(((size_t)keys_size + 1) * sizeof *order);
    *return_size = 0;
    for (int key = 0; key < k; key++)
        for (int i = 0; i < keys_size; i++)
            if (keys[i] == key)
                order[(*return_size)++] = i;
    return order;
}
