/* Sets are joined in rounds, always equal ones, by size and without path compression; then all
 * are found: trees of log n depth, half of which an element is below on average.
 *
 * shape: number
 * time: n log n
 * space: n
 * sizes: 16..32768
 */
static int root_of(const int *parent, int x)
{
    while (parent[x] != x)
        x = parent[x];
    return x;
}

long long f(int n)
{
    int *parent = malloc((size_t)n * sizeof *parent);
    for (int i = 0; i < n; i++)
        parent[i] = i;
    for (int width = 1; width < n; width *= 2)
        for (int i = 0; i + width < n; i += 2 * width)
            parent[i + width] = i;
    long long sum = 0;
    for (int i = 0; i < n; i++)
        sum += root_of(parent, i);
    free(parent);
    return sum;
}
