/* One generation of Conway's game on an n by n torus.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..256
 */
static int neighbours(const unsigned char *cell, int n, int row, int column)
{
    int count = 0;
    for (int i = -1; i <= 1; i++)
        for (int k = -1; k <= 1; k++)
            count += cell[(row + i + n) % n * n + (column + k + n) % n];
    return count - cell[row * n + column];
}

long long f(int n)
{
    size_t cells = (size_t)n * (size_t)n;
    unsigned char *now = malloc(2 * cells);
    unsigned char *then = now + cells;
    for (size_t i = 0; i < cells; i++)
        now[i] = i * i % 7 < 3;
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++) {
            int around = neighbours(now, n, i, k);
            then[i * n + k] = around == 3 || (around == 2 && now[i * n + k]);
        }
    long long alive = 0;
    for (size_t i = 0; i < cells; i++)
        alive += then[i];
    free(now);
    return alive;
}
