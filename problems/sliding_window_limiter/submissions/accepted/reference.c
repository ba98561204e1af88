/* A hash table with chains finds the user; each has a queue of the calls in the window, a ring that grows with use. */
enum { BUCKETS_AT_FIRST = 8 };

struct user {
    char *name;
    struct user *next;
    long long *stamp; /* from `first` on `count` of them, in a ring of `room` */
    int first, count, room;
};

typedef struct {
    int limit, window, users, buckets;
    struct user **bucket;
} sliding_window_limiter;

sliding_window_limiter *sliding_window_limiter_create(int limit, int window_ms)
{
    sliding_window_limiter *l = malloc(sizeof *l);
    *l = (sliding_window_limiter){.limit = limit,
                                  .window = window_ms,
                                  .buckets = BUCKETS_AT_FIRST,
                                  .bucket = calloc(BUCKETS_AT_FIRST, sizeof(struct user *))};
    return l;
}

static unsigned hash(const char *s)
{
    unsigned h = 2166136261u;
    for (; *s != '\0'; s++)
        h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

static void double_table(sliding_window_limiter *l)
{
    int buckets = 2 * l->buckets;
    struct user **bucket = calloc((size_t)buckets, sizeof *bucket);
    for (int i = 0; i < l->buckets; i++)
        while (l->bucket[i] != NULL) {
            struct user *u = l->bucket[i];
            l->bucket[i] = u->next;
            struct user **to = &bucket[hash(u->name) % (unsigned)buckets];
            u->next = *to;
            *to = u;
        }
    free(l->bucket);
    l->bucket = bucket;
    l->buckets = buckets;
}

static struct user *find(sliding_window_limiter *l, const char *name)
{
    unsigned h = hash(name);
    for (struct user *u = l->bucket[h % (unsigned)l->buckets]; u != NULL; u = u->next)
        if (strcmp(u->name, name) == 0)
            return u;
    if (l->users++ == l->buckets)
        double_table(l);
    struct user *u = calloc(1, sizeof *u);
    struct user **to = &l->bucket[h % (unsigned)l->buckets];
    u->name = strdup(name);
    u->next = *to;
    *to = u;
    return u;
}

static void push(struct user *u, long long t)
{
    if (u->count == u->room) {
        int room = 2 * u->room + 2;
        long long *stamp = malloc((size_t)room * sizeof *stamp);
        for (int i = 0; i < u->count; i++)
            stamp[i] = u->stamp[(u->first + i) % u->room];
        free(u->stamp);
        u->stamp = stamp;
        u->first = 0;
        u->room = room;
    }
    u->stamp[(u->first + u->count++) % u->room] = t;
}

bool sliding_window_limiter_allow(sliding_window_limiter *l, char *user, long long t_ms)
{
    struct user *u = find(l, user);
    while (u->count > 0 && t_ms - u->stamp[u->first] >= l->window) {
        u->first = (u->first + 1) % u->room;
        u->count--;
    }
    if (u->count == l->limit)
        return false;
    push(u, t_ms);
    return true;
}

void sliding_window_limiter_free(sliding_window_limiter *l)
{
    for (int i = 0; i < l->buckets; i++)
        while (l->bucket[i] != NULL) {
            struct user *u = l->bucket[i];
            l->bucket[i] = u->next;
            free(u->name);
            free(u->stamp);
            free(u);
        }
    free(l->bucket);
    free(l);
}
