/* Marks empty places by the key 0, which then seems to be there from the start. */
// judge: fails zero
// judge: fails empty_set
enum { EMPTY = 0 };

typedef struct {
    int places, size;
    int *key;
} set;

static int *empty_places(int n)
{
    int *key = malloc(sizeof *key * (size_t)n);
    for (int i = 0; i < n; i++)
        key[i] = EMPTY;
    return key;
}

set *open_addressing_set_create(void)
{
    set *s = malloc(sizeof *s);
    s->places = 8;
    s->size = 0;
    s->key = empty_places(s->places);
    return s;
}

static int find(const set *s, int x)
{
    int i = (int)((unsigned)x % (unsigned)s->places);
    while (s->key[i] != EMPTY && s->key[i] != x)
        i = (i + 1) % s->places;
    return i;
}

static void put(set *s, int x)
{
    s->key[find(s, x)] = x;
    s->size++;
}

static void rebuild(set *s, int places)
{
    int *old = s->key, n = s->places;
    s->places = places;
    s->size = 0;
    s->key = empty_places(places);
    for (int i = 0; i < n; i++)
        if (old[i] != EMPTY)
            put(s, old[i]);
    free(old);
}

bool open_addressing_set_add(set *s, int x)
{
    if (s->key[find(s, x)] == x)
        return false;
    put(s, x);
    if (2 * s->size > s->places)
        rebuild(s, 2 * s->places);
    return true;
}

/* Empties the place and enters everything again: slow, but leaves no gap. */
bool open_addressing_set_remove(set *s, int x)
{
    int i = find(s, x);
    if (s->key[i] != x)
        return false;
    s->key[i] = EMPTY;
    rebuild(s, s->places);
    return true;
}

bool open_addressing_set_contains(set *s, int x)
{
    return s->key[find(s, x)] == x;
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
    free(s);
}
