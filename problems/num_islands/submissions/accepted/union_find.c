/* Joins each land square with its right and lower neighbour; what remains are the islands. */
static int find(int *parent, int i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]]; /* halves the path */
        i = parent[i];
    }
    return i;
}

/* 1 if two groups became one. */
static int join(int *parent, int *size, int a, int b)
{
    a = find(parent, a);
    b = find(parent, b);
    if (a == b)
        return 0;
    if (size[a] < size[b]) {
        int swap = a;
        a = b;
        b = swap;
    }
    parent[b] = a;
    size[a] += size[b];
    return 1;
}

int num_islands(char **grid, int grid_size, int *grid_col_size)
{
    int rows = grid_size, cols = rows > 0 ? grid_col_size[0] : 0;
    int *parent = malloc(sizeof *parent * ((size_t)rows * cols + 1));
    int *size = malloc(sizeof *size * ((size_t)rows * cols + 1));
    int islands = 0;

    for (int i = 0; i < rows * cols; i++) {
        parent[i] = i;
        size[i] = 1;
        islands += grid[i / cols][i % cols] == '1';
    }
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            if (grid[r][c] != '1')
                continue;
            if (c + 1 < cols && grid[r][c + 1] == '1')
                islands -= join(parent, size, r * cols + c, r * cols + c + 1);
            if (r + 1 < rows && grid[r + 1][c] == '1')
                islands -= join(parent, size, r * cols + c, (r + 1) * cols + c);
        }
    }
    free(parent);
    free(size);
    return islands;
}
