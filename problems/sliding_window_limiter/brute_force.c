/* One list of all calls that were allowed, by anybody; all are counted each time. */
// judge: up to m 40
typedef struct {
    int limit, window, count;
    struct {
        char user[24];
        long long t;
    } call[400];
} limiter;

limiter *sliding_window_limiter_create(int limit, int window_ms)
{
    limiter *l = calloc(1, sizeof *l);
    l->limit = limit;
    l->window = window_ms;
    return l;
}

bool sliding_window_limiter_allow(limiter *l, char *user, long long t_ms)
{
    int inside = 0;
    for (int i = 0; i < l->count; i++)
        inside += strcmp(l->call[i].user, user) == 0 && l->call[i].t > t_ms - l->window;
    if (inside >= l->limit)
        return false;
    strcpy(l->call[l->count].user, user);
    l->call[l->count++].t = t_ms;
    return true;
}
