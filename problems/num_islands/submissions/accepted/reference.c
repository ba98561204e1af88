/* Flood fill with an explicit stack. Land is sunk when it is pushed, so no square is pushed
 * twice. */
int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    if (grid_size == 0)
        return 0;
    int rows = grid_size, cols = grid_col_size[0];
    int *stack = malloc(sizeof *stack * ((size_t)rows * cols + 1));
    int islands = 0;

    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            if (grid[r][c] != '1')
                continue;
            islands++;
            int waiting = 0;
            grid[r][c] = '0';
            stack[waiting++] = r * cols + c;
            while (waiting > 0) {
                static const int step[][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
                int at = stack[--waiting];
                for (int i = 0; i < 4; i++) {
                    int y = at / cols + step[i][0], x = at % cols + step[i][1];
                    if (y < 0 || y >= rows || x < 0 || x >= cols || grid[y][x] != '1')
                        continue;
                    grid[y][x] = '0';
                    stack[waiting++] = y * cols + x;
                }
            }
        }
    }
    free(stack);
    return islands;
}
