/* Sorts starts and ends each for itself and walks along both: where the number of open intervals falls to zero, one
 * of the result is complete. Starts come before ends at the same point, since touching intervals belong
 * together. */
static int ascending(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return (a > b) - (a < b);
}

int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    size_t n = (size_t)intervals_size, s = 0, size = 0;
    int *starts = malloc(sizeof *starts * (n + 1));
    int *ends = malloc(sizeof *ends * (n + 1));
    int **result = malloc(sizeof *result * (n + 1));
    int *columns = malloc(sizeof *columns * (n + 1));
    int open = 0, begin = 0;

    (void)intervals_col_size;
    for (size_t i = 0; i < n; i++) {
        starts[i] = intervals[i][0];
        ends[i] = intervals[i][1];
    }
    qsort(starts, n, sizeof *starts, ascending);
    qsort(ends, n, sizeof *ends, ascending);
    for (size_t e = 0; e < n; e++) {
        for (; s < n && starts[s] <= ends[e]; s++)
            if (open++ == 0)
                begin = starts[s];
        if (--open == 0) {
            result[size] = malloc(2 * sizeof(int));
            result[size][0] = begin;
            result[size][1] = ends[e];
            columns[size++] = 2;
        }
    }
    free(starts);
    free(ends);
    *return_size = (int)size;
    *return_column_sizes = columns;
    return result;
}
