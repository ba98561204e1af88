/* Takes a node's time for final when the node is found, not when its turn comes: a later, better
 * offer is ignored. */
// judge: fails improved_while_waiting
// judge: fails detour_is_faster
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    bool *seen = calloc((size_t)n + 1, sizeof *seen);
    bool *done = calloc((size_t)n + 1, sizeof *done);
    int found = 1, latest = 0;

    (void)times_col_size;
    time[k] = 0;
    seen[k] = true;
    for (int round = 0; round < n; round++) {
        int u = 0;
        for (int v = 1; v <= n; v++)
            if (seen[v] && !done[v] && (u == 0 || time[v] < time[u]))
                u = v;
        if (u == 0)
            break;
        done[u] = true;
        if (time[u] > latest)
            latest = time[u];
        for (int i = 0; i < times_size; i++) {
            int v = times[i][1];
            if (times[i][0] != u || seen[v])
                continue;
            seen[v] = true; /* too early */
            time[v] = time[u] + times[i][2];
            found++;
        }
    }
    free(time);
    free(seen);
    free(done);
    return found == n ? latest : -1;
}
