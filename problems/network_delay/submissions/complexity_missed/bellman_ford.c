/* Goes through all lines until a round changes nothing. Where the rows stand in the reverse order
 * of the route, each round settles one node: V*E. */
// judge: misses time path_backwards
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    bool changed = true;
    int latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++)
        time[v] = -1;
    time[k] = 0;
    while (changed) {
        changed = false;
        for (int i = 0; i < times_size; i++) {
            int u = times[i][0], v = times[i][1], w = times[i][2];
            if (time[u] >= 0 && (time[v] < 0 || time[u] + w < time[v])) {
                time[v] = time[u] + w;
                changed = true;
            }
        }
    }
    for (int v = 1; v <= n && latest >= 0; v++) {
        if (time[v] < 0)
            latest = -1;
        else if (time[v] > latest)
            latest = time[v];
    }
    free(time);
    return latest;
}
