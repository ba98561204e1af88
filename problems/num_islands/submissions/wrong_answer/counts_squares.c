/* Counts inside the flood fill: the result is the number of land squares, not of islands. */
// judge: fails two_islands
// judge: fails one_row
static int flood(char **grid, int rows, int cols, int r, int c)
{
    if (r < 0 || r >= rows || c < 0 || c >= cols || grid[r][c] != '1')
        return 0;
    grid[r][c] = '0';
    return 1 + flood(grid, rows, cols, r + 1, c) + flood(grid, rows, cols, r - 1, c) +
           flood(grid, rows, cols, r, c + 1) + flood(grid, rows, cols, r, c - 1);
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int islands = 0;
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < grid_col_size[r]; c++)
            islands += flood(grid, grid_size, grid_col_size[r], r, c);
    return islands;
}
