/* Writes an interval down when the next one begins: the last one is never written. */
// judge: fails single
static int by_start(const void *x, const void *y)
{
    const int *a = *(int *const *)x, *b = *(int *const *)y;
    return (a[0] > b[0]) - (a[0] < b[0]);
}

int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int **result = malloc(sizeof *result * ((size_t)intervals_size + 1));
    int size = 0, start = 0, end = 0;

    (void)intervals_col_size;
    qsort(intervals, (size_t)intervals_size, sizeof *intervals, by_start);
    for (int i = 0; i < intervals_size; i++) {
        if (i > 0 && intervals[i][0] <= end) {
            end = intervals[i][1] > end ? intervals[i][1] : end;
            continue;
        }
        if (i > 0) {
            result[size] = malloc(2 * sizeof(int));
            result[size][0] = start;
            result[size++][1] = end;
        }
        start = intervals[i][0];
        end = intervals[i][1];
    }
    *return_column_sizes = malloc(sizeof(int) * ((size_t)size + 1));
    for (int i = 0; i < size; i++)
        (*return_column_sizes)[i] = 2;
    *return_size = size;
    return result;
}
