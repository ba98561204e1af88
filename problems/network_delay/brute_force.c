/* Goes over all lines until no time gets better. */
// judge: up to V 40
int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    long long *at = malloc(((size_t)n + 1) * sizeof *at), last = 0;
    bool changed = true;
    (void)times_col_size;
    for (int i = 1; i <= n; i++)
        at[i] = i == k ? 0 : -1;
    while (changed) {
        changed = false;
        for (int i = 0; i < times_size; i++) {
            long long from = at[times[i][0]], *to = &at[times[i][1]];
            if (from >= 0 && (*to < 0 || from + times[i][2] < *to)) {
                *to = from + times[i][2];
                changed = true;
            }
        }
    }
    for (int i = 1; i <= n && last >= 0; i++)
        last = at[i] < 0 ? -1 : at[i] > last ? at[i] : last;
    free(at);
    return (int)last;
}
