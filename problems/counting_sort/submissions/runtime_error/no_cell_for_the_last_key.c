/* Counts key x in cell x + 1 and has k cells: the last key is counted behind the end. */
// judge: fails single_largest_key
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *start = calloc((size_t)k, sizeof *start);
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));

    for (int i = 0; i < keys_size; i++)
        start[keys[i] + 1]++;
    for (int x = 1; x < k; x++)
        start[x] += start[x - 1];
    for (int i = 0; i < keys_size; i++)
        result[start[keys[i]]++] = i;
    free(start);
    *return_size = keys_size;
    return result;
}
