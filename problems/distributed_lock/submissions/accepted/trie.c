/* A trie over half bytes, so no hash function; leases in a tree of their own, largest tokens in another one. */
struct node {
    struct node *child[16];
    void *value;
};

struct lease {
    long long token, until;
    int owner;
};

typedef struct {
    struct node leases, files;
    long long given;
} service;

service *distributed_lock_create(void)
{
    return calloc(1, sizeof(service));
}

/* Where the value of a name stands; NULL if it stands nowhere and may not be made. */
static void **place(struct node *n, const char *name, bool make)
{
    for (; *name != '\0'; name++)
        for (int shift = 4; shift >= 0; shift -= 4) {
            struct node **down = &n->child[(unsigned char)*name >> shift & 15];
            if (*down == NULL) {
                if (!make)
                    return NULL;
                *down = calloc(1, sizeof **down);
            }
            n = *down;
        }
    return &n->value;
}

long long distributed_lock_acquire(service *s, char *name, int owner, long long t, long long ttl)
{
    void **at = place(&s->leases, name, true);
    struct lease *l = *at;
    if (l == NULL) {
        *at = l = malloc(sizeof *l);
        *l = (struct lease){.token = ++s->given, .owner = owner};
    } else if (l->until <= t) {
        *l = (struct lease){.token = ++s->given, .owner = owner};
    } else if (l->owner != owner) {
        return 0;
    }
    l->until = t + ttl;
    return l->token;
}

static struct lease *lease_of(service *s, const char *name, long long token, long long t)
{
    void **at = place(&s->leases, name, false);
    struct lease *l = at == NULL ? NULL : *at;
    return l == NULL || l->token != token || l->until <= t ? NULL : l;
}

bool distributed_lock_renew(service *s, char *name, long long token, long long t, long long ttl)
{
    struct lease *l = lease_of(s, name, token, t);
    if (l != NULL)
        l->until = t + ttl;
    return l != NULL;
}

bool distributed_lock_release(service *s, char *name, long long token, long long t)
{
    struct lease *l = lease_of(s, name, token, t);
    if (l != NULL)
        l->until = t;
    return l != NULL;
}

bool distributed_lock_write(service *s, char *name, long long token)
{
    if (token < 1)
        return false;
    void **at = place(&s->files, name, true);
    if (*at == NULL)
        *at = calloc(1, sizeof(long long));
    long long *largest = *at;
    if (token >= *largest)
        *largest = token;
    return token == *largest;
}
