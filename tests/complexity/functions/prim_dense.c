/* Prim's minimum spanning tree of a complete graph whose weights are computed: each step scans
 * all vertices.
 *
 * shape: number
 * time: n^2
 * space: n
 * sizes: 16..512
 */
static int weight(int i, int k)
{
    return (i * 7919 + k * 104729 + (i ^ k) * 31) % 10007;
}

long long f(int n)
{
    int *nearest = malloc((size_t)n * sizeof *nearest);
    for (int i = 0; i < n; i++)
        nearest[i] = weight(0, i);
    nearest[0] = -1; /* in the tree */
    long long total = 0;
    for (int step = 1; step < n; step++) {
        int next = -1;
        for (int i = 0; i < n; i++)
            if (nearest[i] >= 0 && (next < 0 || nearest[i] < nearest[next]))
                next = i;
        total += nearest[next];
        nearest[next] = -1;
        for (int i = 0; i < n; i++)
            if (nearest[i] > weight(next, i))
                nearest[i] = weight(next, i);
    }
    free(nearest);
    return total;
}
