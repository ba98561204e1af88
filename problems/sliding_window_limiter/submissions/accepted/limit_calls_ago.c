/* Drops nothing: a call passes if the allowed call `limit` calls ago has left the window. Users stand in a table of uthash. */
struct person {
    char name[24];
    int count, room;
    long long *stamp; /* of all allowed calls; of the last `limit` at least */
    UT_hash_handle hh;
};

typedef struct {
    int limit, window;
    struct person *people;
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
    struct person *p = NULL;
    HASH_FIND_STR(l->people, user, p);
    if (p == NULL) {
        p = calloc(1, sizeof *p);
        strncpy(p->name, user, sizeof p->name - 1);
        HASH_ADD_STR(l->people, name, p);
    }
    if (p->count >= l->limit && t_ms - p->stamp[p->count - l->limit] < l->window)
        return false;
    if (p->count == p->room) {
        p->room = 2 * p->room + 2;
        p->stamp = realloc(p->stamp, (size_t)p->room * sizeof *p->stamp);
    }
    p->stamp[p->count++] = t_ms;
    return true;
}
