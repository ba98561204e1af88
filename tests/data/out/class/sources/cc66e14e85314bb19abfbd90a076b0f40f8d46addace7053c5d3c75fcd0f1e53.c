/* Finds keys by hashing, but stamps each entry with the time of its last use and looks through all
 * of them for the oldest when one has to go: O(capacity) for each eviction. */
// judge: misses time
typedef struct entry {
    int key, value;
    long long used;
    struct entry *chain;
} entry;

typedef struct {
    int capacity, count;
    long long now;
    unsigned shift;
    entry **bucket;
    entry *all;
} lru_cache;

static entry **bucket_of(lru_cache *c, int key)
{
    return &c->bucket[(uint32_t)key * 2654435769u >> c->shift];
}

static entry *find(lru_cache *c, int key)
{
    entry *e = *bucket_of(c, key);
    while (e != NULL && e->key != key)
        e = e->chain;
    return e;
}

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *c = calloc(1, sizeof *c);
    int bits = 1;
    while (1 << bits < capacity)
        bits++;
    c->capacity = capacity;
    c->shift = 32 - bits;
    c->bucket = calloc((size_t)1 << bits, sizeof *c->bucket);
    c->all = malloc(sizeof *c->all * (size_t)capacity);
    return c;
}

int lru_cache_get(lru_cache *c, int key)
{
    entry *e = find(c, key);
    if (e == NULL)
        return -1;
    e->used = ++c->now;
    return e->value;
}

void lru_cache_put(lru_cache *c, int key, int value)
{
    entry *e = find(c, key);
    if (e == NULL) {
        if (c->count < c->capacity) {
            e = &c->all[c->count++];
        } else {
            e = &c->all[0];
            for (int i = 1; i < c->count; i++)
                if (c->all[i].used < e->used)
                    e = &c->all[i];
            entry **link = bucket_of(c, e->key);
            while (*link != e)
                link = &(*link)->chain;
            *link = e->chain;
        }
        e->key = key;
        e->chain = *bucket_of(c, key);
        *bucket_of(c, key) = e;
    }
    e->value = value;
    e->used = ++c->now;
}

void lru_cache_free(lru_cache *c)
{
    free(c->bucket);
    free(c->all);
    free(c);
}
