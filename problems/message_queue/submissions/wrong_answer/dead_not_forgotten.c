/* Dead letters are shown, and stay. */
// judge: fails given_back
// judge: fails nack_loop
struct message {
    int id, attempts;
    bool flying;
    long long out; /* when it was handed out */
    struct message *chain;
    struct message *before, *after;
};

typedef struct {
    int capacity, max_attempts;
    long long visibility_ms;
    int count, waiting, dead_count;
    unsigned shift; /* 32 - log2 of the number of buckets */
    struct message **bucket;
    struct message expired, line, flight, dead;
} message_queue;

static void begin(struct message *list)
{
    list->before = list->after = list;
}

message_queue *message_queue_create(int capacity, int max_attempts, long long visibility_ms)
{
    message_queue *q = calloc(1, sizeof *q);
    int bits = 1;
    while (1 << bits < capacity)
        bits++;
    q->capacity = capacity;
    q->max_attempts = max_attempts;
    q->visibility_ms = visibility_ms;
    q->shift = 32 - bits;
    q->bucket = calloc((size_t)1 << bits, sizeof(struct message *));
    begin(&q->expired);
    begin(&q->line);
    begin(&q->flight);
    begin(&q->dead);
    return q;
}

static void append(struct message *list, struct message *m)
{
    m->after = list;
    m->before = list->before;
    m->before->after = m;
    list->before = m;
}

static void cut(struct message *m)
{
    m->before->after = m->after;
    m->after->before = m->before;
}

/* The link that points to the message, or the NULL at the end of its chain. Fibonacci hashing. */
static struct message **find(message_queue *q, int id)
{
    struct message **link = &q->bucket[(uint32_t)id * 2654435769u >> q->shift];
    while (*link != NULL && (*link)->id != id)
        link = &(*link)->chain;
    return link;
}

/* Joins the waiting ones at the end of `list`. */
static void wait_in(message_queue *q, struct message *list, struct message *m)
{
    m->flying = false;
    append(list, m);
    q->waiting++;
}

/* The message is in the queue no more. */
static void forget(message_queue *q, struct message *m)
{
    *find(q, m->id) = m->chain;
    q->count--;
}

static void bury(message_queue *q, struct message *m)
{
    forget(q, m);
    append(&q->dead, m);
    q->dead_count++;
}

bool message_queue_publish(message_queue *q, int id)
{
    struct message **link = find(q, id);
    if (*link != NULL || q->count == q->capacity)
        return false;
    *link = calloc(1, sizeof **link);
    (*link)->id = id;
    q->count++;
    wait_in(q, &q->line, *link);
    return true;
}

static void expire(message_queue *q, long long t)
{
    struct message *m = NULL;
    while ((m = q->flight.after) != &q->flight && t - m->out >= q->visibility_ms) {
        cut(m);
        if (m->attempts == q->max_attempts)
            bury(q, m);
        else
            wait_in(q, &q->expired, m);
    }
}

int message_queue_receive(message_queue *q, long long t)
{
    expire(q, t);
    if (q->waiting == 0)
        return 0;
    struct message *m = q->expired.after;
    if (m == &q->expired)
        m = q->line.after;
    cut(m);
    q->waiting--;
    m->attempts++;
    m->flying = true;
    m->out = t;
    append(&q->flight, m);
    return m->id;
}

bool message_queue_ack(message_queue *q, int id)
{
    struct message *m = *find(q, id);
    if (m == NULL || !m->flying)
        return false;
    cut(m);
    forget(q, m);
    free(m);
    return true;
}

bool message_queue_nack(message_queue *q, int id)
{
    struct message *m = *find(q, id);
    if (m == NULL || !m->flying)
        return false;
    cut(m);
    if (m->attempts == q->max_attempts)
        bury(q, m);
    else
        wait_in(q, &q->line, m);
    return true;
}

int message_queue_depth(message_queue *q)
{
    return q->waiting;
}

int *message_queue_dead(message_queue *q, int *return_size)
{
    int *out = malloc((size_t)q->dead_count * sizeof *out);
    int n = 0;
    for (struct message *m = q->dead.after; m != &q->dead; m = m->after)
        out[n++] = m->id;
    *return_size = n;
    return out;
}
