/* Adds up the times of all nodes, as if they were reached one after another. */
// judge: fails last_one_counts
// judge: fails the_maximum_and_not_the_sum
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    bool changed = true;

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

    int sum = 0;
    for (int v = 1; v <= n && sum >= 0; v++)
        sum = time[v] < 0 ? -1 : sum + time[v];
    free(time);
    return sum;
}
