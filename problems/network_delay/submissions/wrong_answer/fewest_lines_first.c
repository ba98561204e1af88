/* Breadth-first search: takes the way with the fewest lines to each node for the fastest one. */
// judge: fails detour_is_faster
// judge: fails hop_trap
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    int *queue = malloc(sizeof *queue * ((size_t)n + 1));
    int head = 0, tail = 0, latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++)
        time[v] = -1;
    time[k] = 0;
    queue[tail++] = k;
    while (head < tail) {
        int u = queue[head++];
        if (time[u] > latest)
            latest = time[u];
        for (int i = 0; i < times_size; i++) {
            int v = times[i][1];
            if (times[i][0] == u && time[v] < 0) {
                time[v] = time[u] + times[i][2];
                queue[tail++] = v;
            }
        }
    }
    free(time);
    free(queue);
    return tail == n ? latest : -1;
}
