/* problem: cells
 * line: 11
 * kind: out_of_bounds
 * words: read 4 bytes just after row 0 of argument grid (2 elements, 8 bytes)
 */
int cells(int **grid, int grid_size, int *grid_col_size)
{
    int sum = 0;
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c <= grid_col_size[r]; c++)
            sum += grid[r][c];
    return sum;
}
