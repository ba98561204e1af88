/* problem: cells
 * line: 10
 * kind: out_of_bounds
 * words: just after the column sizes of argument grid (2 elements, 8 bytes)
 */
int cells(int **grid, int grid_size, int *grid_col_size)
{
    int sum = 0;
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < grid_col_size[r + 1]; c++)
            sum += grid[r][c];
    return sum;
}
