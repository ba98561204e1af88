/* Spreads in reading direction only, to the right and down. Land that an island reaches by going
 * up or left is counted again. */
// judge: fails joined_from_below_and_left
// judge: fails joined_below
static void sink(char **grid, int rows, int cols, int r, int c)
{
    if (r >= rows || c >= cols || grid[r][c] != '1')
        return;
    grid[r][c] = '0';
    sink(grid, rows, cols, r + 1, c);
    sink(grid, rows, cols, r, c + 1);
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
