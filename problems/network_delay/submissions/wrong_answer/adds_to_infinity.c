/* Stands INT_MAX for "never" and adds weights to it: the sum wraps round to a negative time, which
 * beats every real one. */
// judge: fails lines_listed_backwards
// judge: fails unreachable_circle
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *time = malloc(sizeof *time * ((size_t)n + 1));
    int latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++)
        time[v] = INT_MAX;
    time[k] = 0;
    for (int round = 1; round < n; round++) {
        for (int i = 0; i < times_size; i++) {
            int u = times[i][0], v = times[i][1];
            int through_u = (int)((unsigned)time[u] + (unsigned)times[i][2]);
            if (through_u < time[v])
                time[v] = through_u;
        }
    }
    for (int v = 1; v <= n; v++)
        if (time[v] > latest)
            latest = time[v];
    free(time);
    return latest == INT_MAX ? -1 : latest;
}
