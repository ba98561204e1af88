/* The guard refuses a token as soon as a later one was given out. */
// judge: fails late_writer
// judge: fails guard_does_not_ask
enum { BUCKETS_AT_FIRST = 8 };

struct lock {
    char *name;
    struct lock *next;
    int owner;
    long long token, until; /* of the last lease; until 0 when released */
    long long written;      /* the largest token that has written */
};

typedef struct {
    int locks, buckets;
    struct lock **bucket;
    long long last_token;
} distributed_lock;

distributed_lock *distributed_lock_create(void)
{
    distributed_lock *d = calloc(1, sizeof *d);
    d->buckets = BUCKETS_AT_FIRST;
    d->bucket = calloc(BUCKETS_AT_FIRST, sizeof(struct lock *));
    return d;
}

static unsigned hash(const char *s)
{
    unsigned h = 2166136261u;
    for (; *s != '\0'; s++)
        h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

static struct lock **bucket_of(distributed_lock *d, const char *name)
{
    return &d->bucket[hash(name) % (unsigned)d->buckets];
}

static void insert(distributed_lock *d, struct lock *l)
{
    struct lock **to = bucket_of(d, l->name);
    l->next = *to;
    *to = l;
}

static void double_table(distributed_lock *d)
{
    struct lock **old = d->bucket;
    int buckets = d->buckets;
    d->buckets = 2 * buckets;
    d->bucket = calloc((size_t)d->buckets, sizeof(struct lock *));
    for (int i = 0; i < buckets; i++)
        for (struct lock *l = old[i], *next = NULL; l != NULL; l = next) {
            next = l->next;
            insert(d, l);
        }
    free(old);
}

/* What is known of the name; NULL if nothing is. */
static struct lock *find(distributed_lock *d, const char *name)
{
    struct lock *l = *bucket_of(d, name);
    while (l != NULL && strcmp(l->name, name) != 0)
        l = l->next;
    return l;
}

static struct lock *find_or_make(distributed_lock *d, const char *name)
{
    struct lock *l = find(d, name);
    if (l != NULL)
        return l;
    if (d->locks++ == d->buckets)
        double_table(d);
    l = calloc(1, sizeof *l);
    l->name = strdup(name);
    insert(d, l);
    return l;
}

long long distributed_lock_acquire(distributed_lock *d, char *name, int owner, long long t,
                                   long long ttl)
{
    struct lock *l = find_or_make(d, name);
    bool held = t < l->until;
    if (held && l->owner != owner)
        return 0;
    if (!held)
        l->token = ++d->last_token;
    l->owner = owner;
    l->until = t + ttl;
    return l->token;
}

/* The lock, if it is held by this token. */
static struct lock *held_by(distributed_lock *d, const char *name, long long token, long long t)
{
    struct lock *l = find(d, name);
    return l != NULL && l->token == token && t < l->until ? l : NULL;
}

bool distributed_lock_renew(distributed_lock *d, char *name, long long token, long long t,
                            long long ttl)
{
    struct lock *l = held_by(d, name, token, t);
    if (l == NULL)
        return false;
    l->until = t + ttl;
    return true;
}

bool distributed_lock_release(distributed_lock *d, char *name, long long token, long long t)
{
    struct lock *l = held_by(d, name, token, t);
    if (l == NULL)
        return false;
    l->until = 0;
    return true;
}

bool distributed_lock_write(distributed_lock *d, char *name, long long token)
{
    if (token == 0)
        return false;
    struct lock *l = find_or_make(d, name);
    if (token < l->written || token < l->token)
        return false;
    l->written = token;
    return true;
}
