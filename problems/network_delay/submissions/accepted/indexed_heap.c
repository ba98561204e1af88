/* Dijkstra with a heap of nodes that knows where each node stands, so that a better time moves the
 * node up instead of adding an entry. */
typedef struct {
    int *node, *place; /* place[v]: position in the heap, -1 if not in it */
    int *time;
    int size;
} queue;

static void put(queue *q, int i, int v)
{
    q->node[i] = v;
    q->place[v] = i;
}

static void up(queue *q, int i)
{
    int v = q->node[i];
    for (; i > 0 && q->time[q->node[(i - 1) / 2]] > q->time[v]; i = (i - 1) / 2)
        put(q, i, q->node[(i - 1) / 2]);
    put(q, i, v);
}

static void down(queue *q, int i)
{
    int v = q->node[i];
    for (int c = 2 * i + 1; c < q->size; c = 2 * i + 1) {
        if (c + 1 < q->size && q->time[q->node[c + 1]] < q->time[q->node[c]])
            c++;
        if (q->time[q->node[c]] >= q->time[v])
            break;
        put(q, i, q->node[c]);
        i = c;
    }
    put(q, i, v);
}

static int pop(queue *q)
{
    int v = q->node[0];
    q->place[v] = -1;
    if (--q->size > 0) {
        put(q, 0, q->node[q->size]);
        down(q, 0);
    }
    return v;
}

int network_delay(int **times, int times_size, int *times_col_size, int n, int k)
{
    int *head = malloc(sizeof *head * ((size_t)n + 1)); /* first line of a node, -1 for none */
    int *next = malloc(sizeof *next * ((size_t)times_size + 1));
    queue q = {.node = malloc(sizeof(int) * ((size_t)n + 1)),
               .place = malloc(sizeof(int) * ((size_t)n + 1)),
               .time = malloc(sizeof(int) * ((size_t)n + 1))};
    int left = n, latest = 0;

    (void)times_col_size;
    for (int v = 0; v <= n; v++) {
        head[v] = q.place[v] = -1;
        q.time[v] = INT_MAX;
    }
    for (int i = 0; i < times_size; i++) {
        next[i] = head[times[i][0]];
        head[times[i][0]] = i;
    }
    q.time[k] = 0;
    put(&q, q.size++, k);
    while (q.size > 0) {
        int u = pop(&q);
        left--;
        latest = q.time[u];
        for (int i = head[u]; i >= 0; i = next[i]) {
            int v = times[i][1], t = latest + times[i][2];
            if (t >= q.time[v])
                continue;
            q.time[v] = t;
            if (q.place[v] < 0)
                put(&q, q.size++, v);
            up(&q, q.place[v]);
        }
    }
    free(head);
    free(next);
    free(q.node);
    free(q.place);
    free(q.time);
    return left == 0 ? latest : -1;
}
