/* Flood fill with a queue and separate marks; the grid stays as it was. */
int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int rows = grid_size, cols = rows > 0 ? grid_col_size[0] : 0;
    bool *seen = calloc((size_t)rows * cols + 1, sizeof *seen);
    int *queue = malloc(sizeof *queue * ((size_t)rows * cols + 1));
    int islands = 0;

    for (int start = 0; start < rows * cols; start++) {
        if (seen[start] || grid[start / cols][start % cols] == '0')
            continue;
        int head = 0, tail = 0;
        islands++;
        seen[start] = true;
        queue[tail++] = start;
        while (head < tail) {
            int at = queue[head++], r = at / cols, c = at % cols;
            int beside[4], n = 0;
            if (r > 0)
                beside[n++] = at - cols;
            if (r + 1 < rows)
                beside[n++] = at + cols;
            if (c > 0)
                beside[n++] = at - 1;
            if (c + 1 < cols)
                beside[n++] = at + 1;
            for (int i = 0; i < n; i++) {
                int b = beside[i];
                if (!seen[b] && grid[b / cols][b % cols] == '1') {
                    seen[b] = true;
                    queue[tail++] = b;
                }
            }
        }
    }
    free(seen);
    free(queue);
    return islands;
}
