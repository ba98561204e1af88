/* Keeps the result merged and sorted. Each interval is put in its place: all later ones move, by one to the right, or
 * to the left over those that it has swallowed. n^2 when few of them touch. */
// judge: misses time
int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int **result = malloc(sizeof *result * ((size_t)intervals_size + 1));
    int size = 0;

    (void)intervals_col_size;
    for (int i = 0; i < intervals_size; i++) {
        int *row = malloc(2 * sizeof(int));
        row[0] = intervals[i][0];
        row[1] = intervals[i][1];
        int first = 0;
        while (first < size && result[first][1] < row[0])
            first++;
        int after = first;
        while (after < size && result[after][0] <= row[1]) {
            row[0] = result[after][0] < row[0] ? result[after][0] : row[0];
            row[1] = result[after][1] > row[1] ? result[after][1] : row[1];
            free(result[after++]);
        }
        memmove(&result[first + 1], &result[after], sizeof *result * (size_t)(size - after));
        size += first + 1 - after;
        result[first] = row;
    }
    *return_column_sizes = malloc(sizeof(int) * ((size_t)size + 1));
    for (int i = 0; i < size; i++)
        (*return_column_sizes)[i] = 2;
    *return_size = size;
    return result;
}
