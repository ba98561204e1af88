int cells(int **grid, int grid_size, int *grid_col_size)
{
    int sum = 0;
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < grid_col_size[r]; c++)
            sum += grid[r][c];
    return sum;
}
