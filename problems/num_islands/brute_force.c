/* Every land square takes the lowest number among its own and its neighbours', until nothing changes; an island is
 * where a square has kept its own. */
// judge: up to R 20
static int land(char **grid, int rows, int columns, int r, int c)
{
    return r >= 0 && r < rows && c >= 0 && c < columns && grid[r][c] == '1';
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    static const int step[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    int columns = grid_size > 0 ? grid_col_size[0] : 0, islands = 0;
    int *lowest = malloc(((size_t)grid_size * columns + 1) * sizeof *lowest);
    bool changed = true;
    for (int i = 0; i < grid_size * columns; i++)
        lowest[i] = i;
    while (changed) {
        changed = false;
        for (int r = 0; r < grid_size; r++)
            for (int c = 0; c < columns; c++)
                for (int k = 0; k < 4; k++) {
                    int i = r + step[k][0], j = c + step[k][1];
                    if (!land(grid, grid_size, columns, r, c) || !land(grid, grid_size, columns, i, j) ||
                        lowest[i * columns + j] >= lowest[r * columns + c])
                        continue;
                    lowest[r * columns + c] = lowest[i * columns + j];
                    changed = true;
                }
    }
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < columns; c++)
            islands += grid[r][c] == '1' && lowest[r * columns + c] == r * columns + c;
    free(lowest);
    return islands;
}
