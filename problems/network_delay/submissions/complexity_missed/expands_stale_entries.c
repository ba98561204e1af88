/* Dijkstra with a heap, but without the test for entries that are out of date: a node is looked at
 * again for each offer that it ever had. That is harmless on random networks and V^2 where one hub
 * gets many offers and has many lines. */
// judge: misses time stale_hub
typedef struct {
    int time, node;
} offer;

static void push(offer *heap, int *size, offer o)
{
    int i = (*size)++;
    while (i > 0 && heap[(i - 1) / 2].time > o.time) {
        heap[i] = heap[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    heap[i] = o;
}

static offer pop(offer *heap, int *size)
{
    offer top = heap[0], last = heap[--*size];
    int i = 0;
    for (;;) {
        int child = 2 * i + 1;
        if (child >= *size)
            break;
        if (child + 1 < *size && heap[child + 1].time < heap[child].time)
            child++;
        if (heap[child].time >= last.time)
            break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = last;
    return top;
}

int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    /* the lines of u are out[first[u]] .. out[first[u + 1] - 1] */
    int *first = calloc((size_t)n + 3, sizeof *first);
    int **out = malloc(sizeof *out * ((size_t)times_size + 1));
    int *best = malloc(sizeof *best * ((size_t)n + 1));
    offer *heap = malloc(sizeof *heap * ((size_t)times_size + 1));
    int size = 0, reached = 0, latest = 0;

    (void)times_col_size;
    for (int i = 0; i < times_size; i++)
        first[times[i][0] + 2]++;
    for (int u = 2; u <= n + 2; u++)
        first[u] += first[u - 1];
    for (int i = 0; i < times_size; i++)
        out[first[times[i][0] + 1]++] = times[i];

    for (int u = 1; u <= n; u++)
        best[u] = INT_MAX;
    best[k] = 0;
    push(heap, &size, (offer){0, k});
    while (size > 0) {
        offer o = pop(heap, &size);
        for (int i = first[o.node]; i < first[o.node + 1]; i++) {
            int v = out[i][1], t = best[o.node] + out[i][2];
            if (t < best[v]) {
                best[v] = t;
                push(heap, &size, (offer){t, v});
            }
        }
    }
    for (int u = 1; u <= n; u++) {
        if (best[u] == INT_MAX)
            continue;
        reached++;
        if (best[u] > latest)
            latest = best[u];
    }
    free(first);
    free(out);
    free(best);
    free(heap);
    return reached == n ? latest : -1;
}
