/* Joins any two that meet, until no two do. */
// judge: up to n 60
int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int **rows = malloc(((size_t)intervals_size + 1) * sizeof *rows), count = intervals_size;
    bool changed = true;
    (void)intervals_col_size;
    for (int i = 0; i < count; i++) {
        rows[i] = malloc(2 * sizeof **rows);
        rows[i][0] = intervals[i][0];
        rows[i][1] = intervals[i][1];
    }
    while (changed) {
        changed = false;
        for (int i = 0; i < count && !changed; i++)
            for (int j = i + 1; j < count && !changed; j++)
                if (rows[i][0] <= rows[j][1] && rows[j][0] <= rows[i][1]) {
                    rows[i][0] = rows[j][0] < rows[i][0] ? rows[j][0] : rows[i][0];
                    rows[i][1] = rows[j][1] > rows[i][1] ? rows[j][1] : rows[i][1];
                    rows[j] = rows[--count];
                    changed = true;
                }
    }
    *return_size = count;
    *return_column_sizes = malloc(((size_t)count + 1) * sizeof **return_column_sizes);
    for (int i = 0; i < count; i++)
        (*return_column_sizes)[i] = 2;
    return rows;
}
