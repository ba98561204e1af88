/* Takes the sums of the counts, which are the ends of the blocks, for their starts: the first block begins at
 * count[0] instead of 0, and the last one goes beyond the result. */
// judge: fails single
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *end = calloc((size_t)k, sizeof *end);
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));

    for (int i = 0; i < keys_size; i++)
        end[keys[i]]++;
    for (int x = 1; x < k; x++)
        end[x] += end[x - 1];
    for (int i = 0; i < keys_size; i++)
        result[end[keys[i]]++] = i;
    free(end);
    *return_size = keys_size;
    return result;
}
