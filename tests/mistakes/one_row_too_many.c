/* problem: cells
 * line: 11
 * kind: out_of_bounds
 * words: read 8 bytes just after argument grid (2 elements, 16 bytes)
 */
int cells(int **grid, int grid_size, int *grid_col_size)
{
    int sum = 0;
    for (int r = 0; r <= grid_size; r++)
        for (int c = 0; c < 2; c++)
            sum += grid[r][c];
    (void)grid_col_size;
    return sum;
}
