/* Dijkstra without a heap: looks at all nodes for the one that is next. V^2, however few lines
 * there are. */
// judge: misses time
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *head = malloc(sizeof *head * ((size_t)n + 1));
    int *next = malloc(sizeof *next * ((size_t)times_size + 1));
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    bool *done = calloc((size_t)n + 1, sizeof *done);
    int reached = 0, latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++) {
        head[v] = -1;
        time[v] = INT_MAX;
    }
    for (int i = 0; i < times_size; i++) {
        next[i] = head[times[i][0]];
        head[times[i][0]] = i;
    }
    time[k] = 0;
    for (;;) {
        int u = 0; /* time[0] is INT_MAX */
        for (int v = 1; v <= n; v++)
            if (!done[v] && time[v] < time[u])
                u = v;
        if (u == 0)
            break;
        done[u] = true;
        reached++;
        latest = time[u];
        for (int i = head[u]; i >= 0; i = next[i])
            if (time[u] + times[i][2] < time[times[i][1]])
                time[times[i][1]] = time[u] + times[i][2];
    }
    free(head);
    free(next);
    free(time);
    free(done);
    return reached == n ? latest : -1;
}
