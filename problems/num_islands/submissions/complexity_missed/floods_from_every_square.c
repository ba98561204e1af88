/* Floods from every land square with fresh marks and counts those squares that come first on their
 * island: one big island is flooded once for each of its squares. */
// judge: misses time open
static int first_of_island(char **grid, int rows, int cols, int start, bool *seen, int *stack)
{
    int waiting = 0, first = start;

    memset(seen, 0, (size_t)rows * cols);
    seen[start] = true;
    stack[waiting++] = start;
    while (waiting > 0) {
        static const int dy[] = {-1, 1, 0, 0}, dx[] = {0, 0, -1, 1};
        int at = stack[--waiting];
        if (at < first)
            first = at;
        for (int i = 0; i < 4; i++) {
            int y = at / cols + dy[i], x = at % cols + dx[i];
            if (y < 0 || y >= rows || x < 0 || x >= cols)
                continue;
            if (grid[y][x] != '1' || seen[y * cols + x])
                continue;
            seen[y * cols + x] = true;
            stack[waiting++] = y * cols + x;
        }
    }
    return first;
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int rows = grid_size, cols = rows > 0 ? grid_col_size[0] : 0;
    bool *seen = malloc((size_t)rows * cols + 1);
    int *stack = malloc(sizeof *stack * ((size_t)rows * cols + 1));
    int islands = 0;

    for (int i = 0; i < rows * cols; i++)
        if (grid[i / cols][i % cols] == '1')
            islands += first_of_island(grid, rows, cols, i, seen, stack) == i;
    free(seen);
    free(stack);
    return islands;
}
