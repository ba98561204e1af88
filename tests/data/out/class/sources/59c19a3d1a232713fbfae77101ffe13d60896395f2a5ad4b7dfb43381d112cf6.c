/* Looks for two intervals that touch, merges them and starts again from the beginning: n^3. */
// judge: misses time
int **merge_intervals(int **intervals, int intervals_size, int *intervals_col_size,
                      int *return_size, int **return_column_sizes)
{
    int n = intervals_size;
    int **result = malloc(sizeof *result * ((size_t)n + 1));
    bool changed = true;

    (void)intervals_col_size;
    for (int i = 0; i < n; i++) {
        result[i] = malloc(2 * sizeof(int));
        result[i][0] = intervals[i][0];
        result[i][1] = intervals[i][1];
    }
    while (changed) {
        changed = false;
        for (int i = 0; i < n && !changed; i++) {
            for (int j = i + 1; j < n && !changed; j++) {
                int *a = result[i], *b = result[j];
                if (a[0] <= b[1] && b[0] <= a[1]) {
                    a[0] = b[0] < a[0] ? b[0] : a[0];
                    a[1] = b[1] > a[1] ? b[1] : a[1];
                    free(b);
                    result[j] = result[--n];
                    changed = true;
                }
            }
        }
    }
    *return_column_sizes = malloc(sizeof(int) * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        (*return_column_sizes)[i] = 2;
    *return_size = n;
    return result;
}
