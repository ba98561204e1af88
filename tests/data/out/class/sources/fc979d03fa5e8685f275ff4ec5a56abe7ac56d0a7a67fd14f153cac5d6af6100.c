/* Reading a key leaves it where it stands, so that a key in use is dropped. */
// judge: fails refresh_by_get
typedef struct {
    int key, value;
} pair;

/* Small caches only: an array in the order of use, the newest last. */
typedef struct {
    int capacity, count;
    pair *p;
} lru_cache;

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *c = malloc(sizeof *c);
    c->capacity = capacity;
    c->count = 0;
    c->p = malloc(sizeof *c->p * ((size_t)capacity + 1));
    return c;
}

static int find(const lru_cache *c, int key)
{
    for (int i = 0; i < c->count; i++)
        if (c->p[i].key == key)
            return i;
    return -1;
}

/* Closes the gap that entry i leaves. */
static void take_out(lru_cache *c, int i)
{
    memmove(&c->p[i], &c->p[i + 1], sizeof *c->p * (size_t)(c->count - i - 1));
    c->count--;
}

static void add_newest(lru_cache *c, pair p)
{
    c->p[c->count++] = p;
}

int lru_cache_get(lru_cache *c, int key)
{
    int i = find(c, key);
    return i < 0 ? -1 : c->p[i].value;
}

void lru_cache_put(lru_cache *c, int key, int value)
{
    int i = find(c, key);
    if (i >= 0)
        take_out(c, i);
    else if (c->count == c->capacity)
        take_out(c, 0);
    add_newest(c, (pair){key, value});
}

void lru_cache_free(lru_cache *c)
{
    free(c->p);
    free(c);
}
