/* All entries stand in one array and refer to each other by index; nothing is allocated after
 * create. Entry 0 is the sentinel of the list. */
typedef struct {
    int key, value;
    int before, after; /* in the list of use, newest after the sentinel */
    int chain;         /* next in the bucket, 0 ends it */
} slot;

typedef struct {
    int capacity, count;
    uint32_t mask;
    int *bucket;
    slot *s;
} lru_cache;

static int *bucket_of(lru_cache *c, int key)
{
    uint32_t h = (uint32_t)key;
    h ^= h >> 16;
    h *= 0x7feb352du;
    h ^= h >> 15;
    h *= 0x846ca68bu;
    h ^= h >> 16;
    return &c->bucket[h & c->mask];
}

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *c = malloc(sizeof *c);
    uint32_t buckets = 2;
    while (buckets < (uint32_t)capacity)
        buckets *= 2;
    c->capacity = capacity;
    c->count = 0;
    c->mask = buckets - 1;
    c->bucket = calloc(buckets, sizeof *c->bucket);
    c->s = malloc(sizeof *c->s * ((size_t)capacity + 1));
    c->s[0].before = c->s[0].after = 0;
    return c;
}

static void cut(slot *s, int i)
{
    s[s[i].before].after = s[i].after;
    s[s[i].after].before = s[i].before;
}

static void to_front(slot *s, int i)
{
    s[i].before = 0;
    s[i].after = s[0].after;
    s[s[0].after].before = i;
    s[0].after = i;
}

static int find(lru_cache *c, int key)
{
    int i = *bucket_of(c, key);
    while (i != 0 && c->s[i].key != key)
        i = c->s[i].chain;
    return i;
}

int lru_cache_get(lru_cache *c, int key)
{
    int i = find(c, key);
    if (i == 0)
        return -1;
    cut(c->s, i);
    to_front(c->s, i);
    return c->s[i].value;
}

void lru_cache_put(lru_cache *c, int key, int value)
{
    slot *s = c->s;
    int i = find(c, key);
    if (i != 0) {
        cut(s, i);
    } else {
        if (c->count < c->capacity) {
            i = ++c->count;
        } else {
            i = s[0].before;
            cut(s, i);
            int *link = bucket_of(c, s[i].key);
            while (*link != i)
                link = &s[*link].chain;
            *link = s[i].chain;
        }
        int *head = bucket_of(c, key);
        s[i].key = key;
        s[i].chain = *head;
        *head = i;
    }
    s[i].value = value;
    to_front(s, i);
}

void lru_cache_free(lru_cache *c)
{
    free(c->bucket);
    free(c->s);
    free(c);
}
