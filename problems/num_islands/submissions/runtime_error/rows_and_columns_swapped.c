/* Takes the length of a row for the number of rows and the other way round. Fine on a square map;
 * elsewhere it leaves the grid. */
// judge: fails one_row
// judge: fails wide_map
static void sink(char **grid, int rows, int cols, int r, int c)
{
    if (r < 0 || r >= rows || c < 0 || c >= cols || grid[r][c] != '1')
        return;
    grid[r][c] = '0';
    sink(grid, rows, cols, r + 1, c);
    sink(grid, rows, cols, r - 1, c);
    sink(grid, rows, cols, r, c + 1);
    sink(grid, rows, cols, r, c - 1);
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    if (grid_size == 0)
        return 0;
    int rows = grid_col_size[0], cols = grid_size;
    int islands = 0;
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < cols; c++)
            if (grid[r][c] == '1') {
                islands++;
                sink(grid, rows, cols, r, c);
            }
    return islands;
}
