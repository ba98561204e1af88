/* Counts only keys as load and ends a search at an empty place only. Once every place of the array
 * was used, the search for an absent key goes round for ever. */
// judge: fails every_place_was_used
enum { EMPTY, TAKEN, REMOVED };

typedef struct {
    uint32_t mask; /* number of places, a power of two, minus 1 */
    int size;      /* keys */
    int *key;
    unsigned char *state;
} set;

static uint32_t hash(int x)
{
    return (uint32_t)x;
}

static void make_places(set *s, uint32_t places)
{
    s->mask = places - 1;
    s->key = malloc(sizeof *s->key * places);
    s->state = calloc(places, 1);
}

set *open_addressing_set_create(void)
{
    set *s = malloc(sizeof *s);
    s->size = 0;
    make_places(s, 8);
    return s;
}

/* The place of x, or else the place to put it: the first removed one on the way, or the empty one
 * that ended the search. */
static uint32_t find(const set *s, int x)
{
    uint32_t i = hash(x) & s->mask, reuse = UINT32_MAX;
    while (s->state[i] != EMPTY && (s->state[i] != TAKEN || s->key[i] != x)) {
        if (s->state[i] == REMOVED && reuse == UINT32_MAX)
            reuse = i;
        i = (i + 1) & s->mask;
    }
    return s->state[i] == TAKEN || reuse == UINT32_MAX ? i : reuse;
}

/* A new array that is at most a quarter full; removed places do not come along. */
static void rebuild(set *s)
{
    set old = *s;
    uint32_t places = 8;
    while (places < 4u * (uint32_t)s->size)
        places *= 2;
    make_places(s, places);
    for (uint32_t i = 0; i <= old.mask; i++) {
        if (old.state[i] != TAKEN)
            continue;
        uint32_t at = find(s, old.key[i]);
        s->key[at] = old.key[i];
        s->state[at] = TAKEN;
    }
    free(old.key);
    free(old.state);
}

bool open_addressing_set_add(set *s, int x)
{
    uint32_t i = find(s, x);
    if (s->state[i] == TAKEN)
        return false;
    s->key[i] = x;
    s->state[i] = TAKEN;
    s->size++;
    if (2u * (uint32_t)s->size > s->mask)
        rebuild(s);
    return true;
}

bool open_addressing_set_remove(set *s, int x)
{
    uint32_t i = find(s, x);
    if (s->state[i] != TAKEN)
        return false;
    s->state[i] = REMOVED;
    s->size--;
    return true;
}

bool open_addressing_set_contains(set *s, int x)
{
    return s->state[find(s, x)] == TAKEN;
}

int open_addressing_set_size(set *s)
{
    return s->size;
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
    free(s->state);
    free(s);
}
