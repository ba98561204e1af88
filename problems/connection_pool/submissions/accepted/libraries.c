/* uthash finds a connection, two lists of utlist hold the idle ones and the line. */
struct conn {
    int id;
    bool lent;
    long long since;
    struct conn *prev, *next; /* among the idle ones, oldest first */
    UT_hash_handle hh;
};

struct client {
    int id;
    struct client *prev, *next;
};

typedef struct {
    int max, idle_ms, opened, idle_count, waiting;
    struct conn *open, *idle;
    struct client *line;
} pool;

pool *connection_pool_create(int max, int idle_ms)
{
    pool *p = calloc(1, sizeof *p);
    p->max = max;
    p->idle_ms = idle_ms;
    return p;
}

int connection_pool_acquire(pool *p, int client, long long t)
{
    (void)t;
    struct conn *c = NULL;
    if (p->idle != NULL) {
        c = p->idle->prev; /* utlist's head knows its tail */
        DL_DELETE(p->idle, c);
        p->idle_count--;
    } else if ((int)HASH_COUNT(p->open) < p->max) {
        c = calloc(1, sizeof *c);
        c->id = ++p->opened;
        HASH_ADD_INT(p->open, id, c);
    } else {
        struct client *w = calloc(1, sizeof *w);
        w->id = client;
        DL_APPEND(p->line, w);
        p->waiting++;
        return 0;
    }
    c->lent = true;
    return c->id;
}

int connection_pool_release(pool *p, int conn, long long t)
{
    struct conn *c = NULL;
    HASH_FIND_INT(p->open, &conn, c);
    if (c == NULL || !c->lent)
        return -1;
    struct client *w = p->line;
    if (w != NULL) {
        int id = w->id;
        DL_DELETE(p->line, w);
        free(w);
        p->waiting--;
        return id;
    }
    c->lent = false;
    c->since = t;
    DL_APPEND(p->idle, c);
    p->idle_count++;
    return 0;
}

int connection_pool_reap(pool *p, long long t)
{
    int before = p->idle_count;
    struct conn *c = NULL, *next = NULL;
    DL_FOREACH_SAFE(p->idle, c, next)
    {
        if (c->since > t - p->idle_ms)
            break;
        DL_DELETE(p->idle, c);
        HASH_DEL(p->open, c);
        free(c);
        p->idle_count--;
    }
    return before - p->idle_count;
}

int *connection_pool_stats(pool *p, int *return_size)
{
    int *out = malloc(3 * sizeof *out);
    *return_size = 3;
    out[0] = (int)HASH_COUNT(p->open) - p->idle_count;
    out[1] = p->idle_count;
    out[2] = p->waiting;
    return out;
}
