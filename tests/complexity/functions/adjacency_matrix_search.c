/* Breadth-first search in a graph given by a matrix: every row is read.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
long long f(int n)
{
    bool *edge = calloc((size_t)n * (size_t)n, sizeof *edge);
    int *queue = malloc((size_t)n * sizeof *queue);
    bool *seen = calloc((size_t)n, sizeof *seen);
    for (int i = 0; i < n; i++) {
        edge[i * n + (i + 1) % n] = true;
        edge[i * n + i * 3 % n] = true;
    }
    int len = 1;
    queue[0] = 0;
    seen[0] = true;
    for (int at = 0; at < len; at++) {
        for (int k = 0; k < n; k++) {
            if (!edge[queue[at] * n + k] || seen[k])
                continue;
            seen[k] = true;
            queue[len++] = k;
        }
    }
    long long last = queue[len - 1];
    free(seen);
    free(queue);
    free(edge);
    return last;
}
