/* Sorts by start; then each interval either reaches into the last one of the result or begins a new one. */
static int by_start(const void *x, const void *y)
{
    const int *a = *(int *const *)x, *b = *(int *const *)y;
    return (a[0] > b[0]) - (a[0] < b[0]);
}

int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int **sorted = malloc(sizeof *sorted * (size_t)intervals_size);
    int **result = malloc(sizeof *result * (size_t)intervals_size);
    int *widths = malloc(sizeof *widths * (size_t)intervals_size);
    int size = 0;

    (void)intervals_col_size;
    for (int i = 0; i < intervals_size; i++)
        sorted[i] = intervals[i];
    qsort(sorted, (size_t)intervals_size, sizeof *sorted, by_start);
    for (int i = 0; i < intervals_size; i++) {
        int start = sorted[i][0], end = sorted[i][1];
        if (size > 0 && start <= result[size - 1][1]) {
            if (end > result[size - 1][1])
                result[size - 1][1] = end;
            continue;
        }
        int merged[] = {start, end};
        result[size] = malloc(sizeof merged);
        memcpy(result[size], merged, sizeof merged);
        widths[size++] = 2;
    }
    free(sorted);
    *return_size = size;
    *return_column_sizes = widths;
    return result;
}
