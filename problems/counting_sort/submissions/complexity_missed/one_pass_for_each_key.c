/* Goes through the input once for each key: n*k. */
// judge: misses time
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));
    int size = 0;

    for (int x = 0; x < k; x++)
        for (int i = 0; i < keys_size; i++)
            if (keys[i] == x)
                result[size++] = i;
    *return_size = size;
    return result;
}
