/* All locks stand in one list, which is searched from its start. */
// judge: misses time many_names
struct lock {
    char *name;
    struct lock *next;
    int owner;
    long long token, until; /* of the last lease; until 0 when released */
    long long written;      /* the largest token that has written */
};

typedef struct {
    struct lock *first;
    long long last_token;
} distributed_lock;

distributed_lock *distributed_lock_create(void)
{
    return calloc(1, sizeof(distributed_lock));
}

/* What is known of the name; NULL if nothing is. */
static struct lock *find(distributed_lock *d, const char *name)
{
    struct lock *l = d->first;
    while (l != NULL && strcmp(l->name, name) != 0)
        l = l->next;
    return l;
}

static struct lock *find_or_make(distributed_lock *d, const char *name)
{
    struct lock *l = find(d, name);
    if (l != NULL)
        return l;
    l = calloc(1, sizeof *l);
    l->name = strdup(name);
    l->next = d->first;
    d->first = l;
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
    if (token < l->written)
        return false;
    l->written = token;
    return true;
}
