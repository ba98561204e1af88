/* A log of all that succeeded. Who holds a lock is found by reading it from its start. */
// judge: up to m 60
typedef struct {
    int count;
    long long tokens;
    struct {
        char what; /* a: acquired or renewed, r: released, w: written */
        char name[24];
        int owner;
        long long token, until;
    } log[800];
} service;

service *distributed_lock_create(void)
{
    return calloc(1, sizeof(service));
}

/* The entry of the lease that holds the lock, or -1. */
static int holder(const service *s, const char *name, long long t)
{
    int found = -1;
    for (int i = 0; i < s->count; i++)
        if (strcmp(s->log[i].name, name) == 0) {
            if (s->log[i].what == 'a')
                found = i;
            else if (s->log[i].what == 'r')
                found = -1;
        }
    return found >= 0 && s->log[found].until > t ? found : -1;
}

static void keep(service *s, char what, const char *name, int owner, long long token,
                 long long until)
{
    int i = s->count++;
    s->log[i].what = what;
    strcpy(s->log[i].name, name);
    s->log[i].owner = owner;
    s->log[i].token = token;
    s->log[i].until = until;
}

long long distributed_lock_acquire(service *s, char *name, int owner, long long t, long long ttl)
{
    int now = holder(s, name, t);
    if (now >= 0 && s->log[now].owner != owner)
        return 0;
    long long token = now >= 0 ? s->log[now].token : ++s->tokens;
    keep(s, 'a', name, owner, token, t + ttl);
    return token;
}

bool distributed_lock_renew(service *s, char *name, long long token, long long t, long long ttl)
{
    int now = holder(s, name, t);
    if (now < 0 || s->log[now].token != token)
        return false;
    keep(s, 'a', name, s->log[now].owner, token, t + ttl);
    return true;
}

bool distributed_lock_release(service *s, char *name, long long token, long long t)
{
    int now = holder(s, name, t);
    if (now < 0 || s->log[now].token != token)
        return false;
    keep(s, 'r', name, 0, token, 0);
    return true;
}

bool distributed_lock_write(service *s, char *name, long long token)
{
    for (int i = 0; i < s->count; i++)
        if (s->log[i].what == 'w' && strcmp(s->log[i].name, name) == 0 && s->log[i].token > token)
            return false;
    if (token == 0)
        return false;
    keep(s, 'w', name, 0, token, 0);
    return true;
}
