/* Entries stand in one growing array, the text of all keys in another; lists and the free list
 * link by position. Growing builds only the array of heads anew. */
typedef struct {
    uint32_t hash;
    int value;
    int next; /* -1 ends a list */
    size_t key, length;
} entry;

typedef struct {
    int buckets, size;
    int *head;
    entry *all;
    int used, room, unused; /* unused: first of the deleted entries, or -1 */
    char *text;
    size_t text_used, text_room;
} table;

static uint32_t fnv1a(const char *key)
{
    uint32_t h = 2166136261u;
    for (const unsigned char *c = (const unsigned char *)key; *c; c++) {
        h ^= *c;
        h *= 16777619u;
    }
    return h;
}

static int *new_heads(int n)
{
    int *head = malloc(sizeof *head * (size_t)n);
    for (int i = 0; i < n; i++)
        head[i] = -1;
    return head;
}

table *hash_table_create(int buckets)
{
    table *t = calloc(1, sizeof *t);
    t->buckets = buckets;
    t->head = new_heads(buckets);
    t->unused = -1;
    return t;
}

static int *find(table *t, const char *key, uint32_t hash)
{
    size_t length = strlen(key);
    int *link = &t->head[hash % (uint32_t)t->buckets];
    while (*link >= 0) {
        const entry *e = &t->all[*link];
        if (e->hash == hash && e->length == length &&
            memcmp(t->text + e->key, key, length) == 0)
            break;
        link = &t->all[*link].next;
    }
    return link;
}

static int new_entry(table *t, const char *key, uint32_t hash)
{
    size_t length = strlen(key);
    int i = t->unused;
    if (i >= 0) {
        t->unused = t->all[i].next;
    } else {
        if (t->used == t->room) {
            t->room = t->room ? 2 * t->room : 8;
            t->all = realloc(t->all, sizeof *t->all * (size_t)t->room);
        }
        i = t->used++;
    }
    if (t->text == NULL || t->text_room - t->text_used < length) {
        t->text_room = 2 * t->text_room + length + 64;
        t->text = realloc(t->text, t->text_room);
    }
    memcpy(t->text + t->text_used, key, length);
    t->all[i] = (entry){.hash = hash, .key = t->text_used, .length = length};
    t->text_used += length;
    return i;
}

/* Hangs entry i into the list where it belongs. */
static void hang(table *t, int i)
{
    int *head = &t->head[t->all[i].hash % (uint32_t)t->buckets];
    t->all[i].next = *head;
    *head = i;
}

void hash_table_insert(table *t, char *key, int value)
{
    uint32_t hash = fnv1a(key);
    int i = *find(t, key, hash);
    if (i >= 0) {
        t->all[i].value = value;
        return;
    }
    i = new_entry(t, key, hash);
    t->all[i].value = value;
    hang(t, i);
    if (++t->size * 4 <= t->buckets * 3)
        return;
    int *old = t->head, old_buckets = t->buckets;
    t->buckets *= 2;
    t->head = new_heads(t->buckets);
    for (int b = 0; b < old_buckets; b++) {
        for (int next, e = old[b]; e >= 0; e = next) {
            next = t->all[e].next;
            hang(t, e);
        }
    }
    free(old);
}

int hash_table_get(table *t, char *key)
{
    int i = *find(t, key, fnv1a(key));
    return i < 0 ? -1 : t->all[i].value;
}

bool hash_table_delete(table *t, char *key)
{
    int *link = find(t, key, fnv1a(key)), i = *link;
    if (i < 0)
        return false;
    *link = t->all[i].next;
    t->all[i].next = t->unused;
    t->unused = i;
    t->size--;
    return true;
}

int hash_table_size(table *t)
{
    return t->size;
}

int hash_table_bucket_count(table *t)
{
    return t->buckets;
}

int hash_table_bucket_of(table *t, char *key)
{
    return (int)(fnv1a(key) % (uint32_t)t->buckets);
}
