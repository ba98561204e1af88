/* Quicksort of the positions by key alone: swapping over a distance changes the order of equal
 * keys. */
// judge: fails equal_keys_far_apart
static void sort(const int *keys, int *order, int lo, int hi)
{
    if (lo >= hi)
        return;
    int pivot = keys[order[lo + (hi - lo) / 2]], i = lo, j = hi;
    while (i <= j) {
        while (keys[order[i]] < pivot)
            i++;
        while (keys[order[j]] > pivot)
            j--;
        if (i > j)
            break;
        int swap = order[i];
        order[i++] = order[j];
        order[j--] = swap;
    }
    sort(keys, order, lo, j);
    sort(keys, order, i, hi);
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(sizeof *order * ((size_t)keys_size + 1));
    for (int i = 0; i < keys_size; i++)
        order[i] = i;
    sort(keys, order, 0, keys_size - 1);
    *return_size = keys_size;
    return order;
}
