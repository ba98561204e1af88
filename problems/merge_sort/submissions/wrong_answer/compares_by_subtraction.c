/* Hands qsort a comparison that subtracts: INT_MIN - 1 is positive after the overflow. */
// judge: fails extremes
static const int *keys_to_compare;

static int compare(const void *a, const void *b)
{
    int i = *(const int *)a, j = *(const int *)b;
    unsigned difference = (unsigned)keys_to_compare[i] - (unsigned)keys_to_compare[j];
    return difference != 0 ? (int)difference : i - j;
}

int *merge_sort(int *keys, int keys_size, int *return_size)
{
    int *order = malloc(sizeof *order * ((size_t)keys_size + 1));
    for (int i = 0; i < keys_size; i++)
        order[i] = i;
    keys_to_compare = keys;
    qsort(order, (size_t)keys_size, sizeof *order, compare);
    *return_size = keys_size;
    return order;
}
