/* A hash table with chains finds the entry, a ring of entries around a sentinel keeps the order of
 * use: newest first. */
struct entry {
    int key, value;
    struct entry *chain;
    struct entry *newer, *older;
};

typedef struct {
    int capacity, count;
    unsigned shift; /* 32 - log2 of the number of buckets */
    struct entry **bucket;
    struct entry ring; /* ring.older is the newest, ring.newer the oldest */
} lru_cache;

/* Fibonacci hashing: the upper bits of a product depend on all bits of the key. */
static struct entry **bucket_of(lru_cache *c, int key)
{
    return &c->bucket[(uint32_t)key * 2654435769u >> c->shift];
}

static void unlink_entry(struct entry *e)
{
    e->newer->older = e->older;
    e->older->newer = e->newer;
}

static void push_newest(lru_cache *c, struct entry *e)
{
    e->newer = &c->ring;
    e->older = c->ring.older;
    e->older->newer = e;
    c->ring.older = e;
}

/* The link that points to the key's entry, or the NULL at the end of its chain. */
static struct entry **find(lru_cache *c, int key)
{
    struct entry **link = bucket_of(c, key);
    while (*link != NULL && (*link)->key != key)
        link = &(*link)->chain;
    return link;
}

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *c = calloc(1, sizeof *c);
    int bits = 1;
    while (1 << bits < capacity)
        bits++;
    c->capacity = capacity;
    c->shift = 32 - bits;
    c->bucket = calloc((size_t)1 << bits, sizeof(struct entry *));
    c->ring.newer = c->ring.older = &c->ring;
    return c;
}

int lru_cache_get(lru_cache *c, int key)
{
    struct entry *e = *find(c, key);
    if (e == NULL)
        return -1;
    unlink_entry(e);
    push_newest(c, e);
    return e->value;
}

void lru_cache_put(lru_cache *c, int key, int value)
{
    struct entry *e = *find(c, key);
    if (e != NULL) {
        unlink_entry(e);
    } else {
        if (c->count == c->capacity) {
            struct entry **link = find(c, c->ring.newer->key);
            e = *link;
            *link = e->chain;
            unlink_entry(e); /* and is used again */
        } else {
            e = malloc(sizeof *e);
            c->count++;
        }
        struct entry **head = bucket_of(c, key);
        e->key = key;
        e->chain = *head;
        *head = e;
    }
    e->value = value;
    push_newest(c, e);
}

void lru_cache_free(lru_cache *c)
{
    while (c->ring.older != &c->ring) {
        struct entry *e = c->ring.older;
        unlink_entry(e);
        free(e);
    }
    free(c->bucket);
    free(c);
}
