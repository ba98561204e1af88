/* Keeps what has happened to each number ever opened, and each request that waited; all are looked through at each call. */
// judge: up to m 60
enum { NEVER, LENT, IDLE, CLOSED };

typedef struct {
    int max, idle_ms, requests, releases;
    struct {
        int state, order; /* idle: the how-manieth release it was */
        long long since;
    } conn[800]; /* by number, from 1 on */
    struct {
        int client;
        bool served;
    } request[800];
} pool;

pool *connection_pool_create(int max, int idle_ms)
{
    pool *p = calloc(1, sizeof *p);
    p->max = max;
    p->idle_ms = idle_ms;
    return p;
}

static int count(const pool *p, int state)
{
    int n = 0;
    for (int i = 1; i < 800; i++)
        n += p->conn[i].state == state;
    return n;
}

int connection_pool_acquire(pool *p, int client, long long t)
{
    (void)t;
    int best = 0;
    for (int i = 1; i < 800; i++)
        if (p->conn[i].state == IDLE && (best == 0 || p->conn[i].order > p->conn[best].order))
            best = i;
    if (best == 0 && count(p, LENT) < p->max)
        for (best = 1; p->conn[best].state != NEVER;)
            best++;
    if (best == 0)
        p->request[p->requests++].client = client;
    else
        p->conn[best].state = LENT;
    return best;
}

int connection_pool_release(pool *p, int conn, long long t)
{
    if (conn < 1 || conn >= 800 || p->conn[conn].state != LENT)
        return -1;
    for (int i = 0; i < p->requests; i++)
        if (!p->request[i].served) {
            p->request[i].served = true;
            return p->request[i].client;
        }
    p->conn[conn].state = IDLE;
    p->conn[conn].since = t;
    p->conn[conn].order = ++p->releases;
    return 0;
}

int connection_pool_reap(pool *p, long long t)
{
    int closed = count(p, CLOSED);
    for (int i = 1; i < 800; i++)
        if (p->conn[i].state == IDLE && p->conn[i].since <= t - p->idle_ms)
            p->conn[i].state = CLOSED;
    return count(p, CLOSED) - closed;
}

int *connection_pool_stats(pool *p, int *return_size)
{
    int *out = calloc(3, sizeof *out);
    *return_size = 3;
    out[0] = count(p, LENT);
    out[1] = count(p, IDLE);
    for (int i = 0; i < p->requests; i++)
        out[2] += !p->request[i].served;
    return out;
}
