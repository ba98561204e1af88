/* Numbers the squares by r * rows + c instead of r * cols + c. On a square map the two are the
 * same; on a wide one different squares share a mark. */
// judge: fails wide_map
static bool seen[2 * 512 * 512];

static void visit(char **grid, int rows, int cols, int r, int c)
{
    if (r < 0 || r >= rows || c < 0 || c >= cols)
        return;
    if (grid[r][c] != '1' || seen[r * rows + c])
        return;
    seen[r * rows + c] = true;
    visit(grid, rows, cols, r + 1, c);
    visit(grid, rows, cols, r - 1, c);
    visit(grid, rows, cols, r, c + 1);
    visit(grid, rows, cols, r, c - 1);
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int islands = 0;
    memset(seen, 0, sizeof seen);
    for (int r = 0; r < grid_size; r++)
        for (int c = 0; c < grid_col_size[r]; c++)
            if (grid[r][c] == '1' && !seen[r * grid_size + c]) {
                islands++;
                visit(grid, grid_size, grid_col_size[r], r, c);
            }
    return islands;
}
