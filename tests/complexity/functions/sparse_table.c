/* A sparse table of minima: a row of n for each power of two.
 *
 * shape: array
 * time: n log n
 * space: n log n
 * sizes: 16..8192
 */
long long f(int *a, int a_size)
{
    enum { ROWS = 20 };
    int *row[ROWS];
    int rows = 0;
    for (int width = 1; width <= a_size; width *= 2, rows++) {
        row[rows] = malloc((size_t)a_size * sizeof *row[rows]);
        for (int i = 0; i < a_size; i++) {
            int j = i + width / 2 < a_size ? i + width / 2 : a_size - 1;
            int x = rows > 0 ? row[rows - 1][i] : a[i];
            int y = rows > 0 ? row[rows - 1][j] : a[i];
            row[rows][i] = x < y ? x : y;
        }
    }
    long long least = row[rows - 1][0];
    while (rows > 0)
        free(row[--rows]);
    return least;
}
