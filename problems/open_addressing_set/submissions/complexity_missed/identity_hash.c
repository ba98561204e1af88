/* Takes the number itself as its hash: multiples of 65536 all start at the same place and form one
 * long cluster. */
// judge: misses time strided_65536
typedef struct {
    uint32_t places; /* a power of two */
    uint32_t size;
    int *key;
    bool *taken;
} set;

static uint32_t hash(int x)
{
    return (uint32_t)x;
}

static void make_places(set *s, uint32_t places)
{
    s->places = places;
    s->key = malloc(sizeof *s->key * places);
    s->taken = calloc(places, sizeof *s->taken);
}

set *open_addressing_set_create(void)
{
    set *s = malloc(sizeof *s);
    s->size = 0;
    make_places(s, 8);
    return s;
}

/* The place of x, or the empty one where its search ends. */
static uint32_t find(const set *s, int x)
{
    uint32_t i = hash(x) % s->places;
    while (s->taken[i] && s->key[i] != x)
        i = (i + 1) % s->places;
    return i;
}

static void put(set *s, int x)
{
    uint32_t i = find(s, x);
    s->key[i] = x;
    s->taken[i] = true;
}

static void grow(set *s)
{
    set old = *s;
    make_places(s, 2 * old.places);
    for (uint32_t i = 0; i < old.places; i++)
        if (old.taken[i])
            put(s, old.key[i]);
    free(old.key);
    free(old.taken);
}

bool open_addressing_set_add(set *s, int x)
{
    if (s->taken[find(s, x)])
        return false;
    put(s, x);
    if (2 * ++s->size > s->places)
        grow(s);
    return true;
}

bool open_addressing_set_remove(set *s, int x)
{
    uint32_t gap = find(s, x);
    if (!s->taken[gap])
        return false;
    for (uint32_t i = (gap + 1) % s->places; s->taken[i]; i = (i + 1) % s->places) {
        /* the key at i may fill the gap unless its search starts behind the gap */
        uint32_t from_home = (i - hash(s->key[i])) % s->places;
        uint32_t from_gap = (i - gap) % s->places;
        if (from_home >= from_gap) {
            s->key[gap] = s->key[i];
            gap = i;
        }
    }
    s->taken[gap] = false;
    s->size--;
    return true;
}

bool open_addressing_set_contains(set *s, int x)
{
    return s->taken[find(s, x)];
}

int open_addressing_set_size(set *s)
{
    return (int)s->size;
}

int *open_addressing_set_dedup(set *s, int *xs, int xs_size, int *return_size)
{
    int *fresh = malloc(sizeof *fresh * ((size_t)xs_size + 1));
    int n = 0;
    for (int i = 0; i < xs_size; i++)
        if (open_addressing_set_add(s, xs[i]))
            fresh[n++] = xs[i];
    *return_size = n;
    return fresh;
}

void open_addressing_set_free(set *s)
{
    free(s->key);
    free(s->taken);
    free(s);
}
