/* The line is a stack: who came last is served first. */
// judge: fails first_come_first_served
// judge: fails long_line
struct conn {
    int id;
    bool idle;
    long long since; /* when it became idle */
    struct conn *chain;
    struct conn *newer, *older; /* among the idle ones */
};

struct client {
    int id;
    struct client *next;
};

typedef struct {
    int max, idle_ms;
    int opened; /* ever; the last number given */
    int open, idle, waiting;
    struct conn **bucket; /* `max` of them; numbers count up, and spread evenly */
    struct conn ring;     /* ring.older is the newest idle one, ring.newer the oldest */
    struct client *first; /* the line */
} connection_pool;

connection_pool *connection_pool_create(int max, int idle_ms)
{
    connection_pool *p = calloc(1, sizeof *p);
    p->max = max;
    p->idle_ms = idle_ms;
    p->bucket = calloc((size_t)max, sizeof(struct conn *));
    p->ring.newer = p->ring.older = &p->ring;
    return p;
}

/* The link that points to the connection, or the NULL at the end of its chain. */
static struct conn **find(connection_pool *p, int id)
{
    struct conn **link = &p->bucket[(unsigned)id % (unsigned)p->max];
    while (*link != NULL && (*link)->id != id)
        link = &(*link)->chain;
    return link;
}

static void leave_ring(connection_pool *p, struct conn *c)
{
    c->newer->older = c->older;
    c->older->newer = c->newer;
    c->idle = false;
    p->idle--;
}

static void enter_ring(connection_pool *p, struct conn *c)
{
    c->newer = &p->ring;
    c->older = p->ring.older;
    c->older->newer = c;
    p->ring.older = c;
    c->idle = true;
    p->idle++;
}

int connection_pool_acquire(connection_pool *p, int client, long long t)
{
    (void)t;
    if (p->idle > 0) {
        struct conn *newest = p->ring.older;
        leave_ring(p, newest);
        return newest->id;
    }
    if (p->open < p->max) {
        p->open++;
        struct conn **link = find(p, ++p->opened);
        *link = calloc(1, sizeof **link);
        (*link)->id = p->opened;
        return p->opened;
    }
    struct client *c = calloc(1, sizeof *c);
    c->id = client;
    c->next = p->first;
    p->first = c;
    p->waiting++;
    return 0;
}

int connection_pool_release(connection_pool *p, int conn, long long t)
{
    struct conn *c = *find(p, conn);
    if (c == NULL || c->idle)
        return -1;
    if (p->first != NULL) {
        struct client *served = p->first;
        int id = served->id;
        p->first = served->next;
        p->waiting--;
        free(served);
        return id;
    }
    c->since = t;
    enter_ring(p, c);
    return 0;
}

int connection_pool_reap(connection_pool *p, long long t)
{
    int closed = 0;
    while (p->idle > 0 && t - p->ring.newer->since >= p->idle_ms) {
        struct conn *oldest = p->ring.newer;
        leave_ring(p, oldest);
        *find(p, oldest->id) = oldest->chain;
        free(oldest);
        closed++;
    }
    p->open -= closed;
    return closed;
}

int *connection_pool_stats(connection_pool *p, int *return_size)
{
    int *out = malloc(3 * sizeof *out);
    out[0] = p->open - p->idle;
    out[1] = p->idle;
    out[2] = p->waiting;
    *return_size = 3;
    return out;
}
