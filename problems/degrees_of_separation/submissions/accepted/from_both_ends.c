/* Searches from both ends at once, one whole ring at a time, always on the side whose ring is smaller.
 * The friends of each person are a linked list inside two arrays. When a ring of one side touches
 * a person of the other side, the smallest sum over the whole ring is the answer. */
typedef struct {
    int *distance;
    int *queue;
    int head, tail;
} side;

static side side_new(int n, int start)
{
    side s = {malloc(sizeof(int) * (size_t)n), malloc(sizeof(int) * (size_t)n), 0, 0};
    for (int i = 0; i < n; i++)
        s.distance[i] = -1;
    s.distance[start] = 0;
    s.queue[s.tail++] = start;
    return s;
}

/* Goes on by one ring. Returns the shortest chain that was closed by that, or -1. */
static int advance(side *s, const side *other, const int *head, const int *next, const int *to)
{
    int end = s->tail, best = -1;
    while (s->head < end) {
        int u = s->queue[s->head++];
        for (int e = head[u]; e >= 0; e = next[e]) {
            int v = to[e];
            if (other->distance[v] >= 0) {
                int length = s->distance[u] + 1 + other->distance[v];
                if (best < 0 || length < best)
                    best = length;
            }
            if (s->distance[v] < 0) {
                s->distance[v] = s->distance[u] + 1;
                s->queue[s->tail++] = v;
            }
        }
    }
    return best;
}

int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    (void)friends_col_size;
    if (a == b)
        return 0;
    int *head = malloc(sizeof *head * (size_t)n);
    int *next = malloc(sizeof *next * (2 * (size_t)friends_size + 1));
    int *to = malloc(sizeof *to * (2 * (size_t)friends_size + 1));
    for (int i = 0; i < n; i++)
        head[i] = -1;
    for (int i = 0; i < 2 * friends_size; i++) {
        int u = friends[i / 2][i % 2];
        to[i] = friends[i / 2][1 - i % 2];
        next[i] = head[u];
        head[u] = i;
    }
    side from_a = side_new(n, a), from_b = side_new(n, b);
    int answer = -1;
    while (answer < 0 && from_a.head < from_a.tail && from_b.head < from_b.tail) {
        if (from_a.tail - from_a.head <= from_b.tail - from_b.head)
            answer = advance(&from_a, &from_b, head, next, to);
        else
            answer = advance(&from_b, &from_a, head, next, to);
    }
    free(from_a.distance);
    free(from_a.queue);
    free(from_b.distance);
    free(from_b.queue);
    free(head);
    free(next);
    free(to);
    return answer;
}
