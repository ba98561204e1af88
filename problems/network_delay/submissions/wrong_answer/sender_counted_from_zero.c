/* Turns the node numbers of the lines into indices from 0, but forgets to do so with the sender:
 * the message starts one node too far. */
// judge: fails sender_is_the_first_node
// judge: fails sender_is_the_last_node
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    int latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++)
        time[v] = -1;
    time[k] = 0;
    for (int round = 1; round < n; round++) {
        for (int i = 0; i < times_size; i++) {
            int u = times[i][0] - 1, v = times[i][1] - 1, w = times[i][2];
            if (time[u] >= 0 && (time[v] < 0 || time[u] + w < time[v]))
                time[v] = time[u] + w;
        }
    }
    for (int v = 0; v < n && latest >= 0; v++) {
        if (time[v] < 0)
            latest = -1;
        else if (time[v] > latest)
            latest = time[v];
    }
    free(time);
    return latest;
}
