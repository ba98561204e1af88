/* Arrays only. A place for each open connection, found by linear probing; the idle ones are places in a ring that is used at both
 * ends, the line is a ring that grows. */
typedef struct {
    int id; /* 0: a free place */
    bool lent;
} place;

typedef struct {
    int max, idle_ms, opened, lent;
    uint32_t mask;
    place *table;
    struct {
        int id;
        long long since;
    } * idle; /* from `bottom` on `idle_count` of them, in a ring of `max` */
    int bottom, idle_count;
    int *line; /* from `head` on `waiting` of them, in a ring of `room` */
    int head, waiting, room;
} pool;

pool *connection_pool_create(int max, int idle_ms)
{
    pool *p = calloc(1, sizeof *p);
    uint32_t size = 4;
    while (size < 2 * (uint32_t)max)
        size *= 2;
    p->max = max;
    p->idle_ms = idle_ms;
    p->mask = size - 1;
    p->table = calloc(size, sizeof *p->table);
    p->idle = calloc((size_t)max, sizeof *p->idle);
    return p;
}

static uint32_t home(const pool *p, int id)
{
    uint32_t h = (uint32_t)id * 2654435769u;
    return (h ^ h >> 15) & p->mask;
}

/* The place of the connection, or the free place where it would be. */
static uint32_t find(const pool *p, int id)
{
    uint32_t at = home(p, id);
    while (p->table[at].id != 0 && p->table[at].id != id)
        at = (at + 1) & p->mask;
    return at;
}

/* Frees a place; those behind it move up where they may, so that no gap parts them from their home. */
static void forget(pool *p, int id)
{
    uint32_t gap = find(p, id);
    for (uint32_t at = (gap + 1) & p->mask; p->table[at].id != 0; at = (at + 1) & p->mask)
        if (((at - home(p, p->table[at].id)) & p->mask) >= ((at - gap) & p->mask)) {
            p->table[gap] = p->table[at];
            gap = at;
        }
    p->table[gap].id = 0;
}

static void stand_in_line(pool *p, int client)
{
    if (p->waiting == p->room) {
        int room = 2 * p->room + 4, *line = malloc((size_t)room * sizeof *line);
        for (int i = 0; i < p->waiting; i++)
            line[i] = p->line[(p->head + i) % p->room];
        free(p->line);
        p->line = line;
        p->room = room;
        p->head = 0;
    }
    p->line[(p->head + p->waiting++) % p->room] = client;
}

int connection_pool_acquire(pool *p, int client, long long t)
{
    (void)t;
    if (p->idle_count > 0) {
        int id = p->idle[(p->bottom + --p->idle_count) % p->max].id;
        p->table[find(p, id)].lent = true;
        p->lent++;
        return id;
    }
    if (p->lent == p->max) {
        stand_in_line(p, client);
        return 0;
    }
    p->table[find(p, ++p->opened)] = (place){p->opened, true};
    p->lent++;
    return p->opened;
}

int connection_pool_release(pool *p, int conn, long long t)
{
    uint32_t at = find(p, conn);
    if (p->table[at].id == 0 || !p->table[at].lent)
        return -1;
    if (p->waiting > 0) {
        int client = p->line[p->head];
        p->head = (p->head + 1) % p->room;
        p->waiting--;
        return client;
    }
    p->table[at].lent = false;
    p->lent--;
    int top = (p->bottom + p->idle_count++) % p->max;
    p->idle[top].id = conn;
    p->idle[top].since = t;
    return 0;
}

int connection_pool_reap(pool *p, long long t)
{
    int closed = 0;
    for (; p->idle_count > 0 && p->idle[p->bottom].since + p->idle_ms <= t; closed++) {
        forget(p, p->idle[p->bottom].id);
        p->bottom = (p->bottom + 1) % p->max;
        p->idle_count--;
    }
    return closed;
}

int *connection_pool_stats(pool *p, int *return_size)
{
    int *out = malloc(3 * sizeof *out);
    *return_size = 3;
    out[0] = p->lent;
    out[1] = p->idle_count;
    out[2] = p->waiting;
    return out;
}

void connection_pool_free(pool *p)
{
    free(p->table);
    free(p->idle);
    free(p->line);
    free(p);
}
