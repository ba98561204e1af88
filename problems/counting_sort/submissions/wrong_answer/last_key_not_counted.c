/* Has k - 1 counters and gives the last key to the one before it, which mixes the two blocks. */
// judge: fails two_exchanged
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int last = k > 1 ? k - 2 : 0;
    int *end = calloc((size_t)last + 1, sizeof *end);
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));

    for (int i = 0; i < keys_size; i++)
        end[keys[i] < last ? keys[i] : last]++;
    for (int x = 1; x <= last; x++)
        end[x] += end[x - 1];
    for (int i = keys_size - 1; i >= 0; i--)
        result[--end[keys[i] < last ? keys[i] : last]] = i;
    free(end);
    *return_size = keys_size;
    return result;
}
