/* Lists of entries behind an array of heads. An entry keeps its hash, so that growing never looks
 * at a key again, and lookups compare the text only if the hashes agree. */
typedef struct entry {
    struct entry *next;
    uint32_t hash;
    int value;
    char key[];
} entry;

typedef struct {
    int buckets, size;
    entry **bucket;
} hash_table;

static uint32_t hash_of(const char *key)
{
    uint32_t h = 2166136261u;
    for (; *key != '\0'; key++)
        h = (h ^ (unsigned char)*key) * 16777619u;
    return h;
}

hash_table *hash_table_create(int buckets)
{
    hash_table *t = malloc(sizeof *t);
    t->buckets = buckets;
    t->size = 0;
    t->bucket = calloc((size_t)buckets, sizeof(entry *));
    return t;
}

/* The link that points to the key's entry, or the NULL at the end of its list. */
static entry **find(hash_table *t, const char *key, uint32_t hash)
{
    entry **link = &t->bucket[hash % (uint32_t)t->buckets];
    while (*link != NULL && ((*link)->hash != hash || strcmp((*link)->key, key) != 0))
        link = &(*link)->next;
    return link;
}

static void grow(hash_table *t)
{
    int buckets = 2 * t->buckets;
    entry **bucket = calloc((size_t)buckets, sizeof(entry *));
    for (int i = 0; i < t->buckets; i++) {
        while (t->bucket[i] != NULL) {
            entry *e = t->bucket[i];
            t->bucket[i] = e->next;
            entry **head = &bucket[e->hash % (uint32_t)buckets];
            e->next = *head;
            *head = e;
        }
    }
    free(t->bucket);
    t->bucket = bucket;
    t->buckets = buckets;
}

void hash_table_insert(hash_table *t, char *key, int value)
{
    uint32_t hash = hash_of(key);
    entry **link = find(t, key, hash);
    if (*link != NULL) {
        (*link)->value = value;
        return;
    }
    size_t bytes = strlen(key) + 1;
    entry *e = malloc(sizeof *e + bytes);
    e->next = NULL;
    e->hash = hash;
    e->value = value;
    memcpy(e->key, key, bytes);
    *link = e;
    t->size++;
    if (t->size * 4 > t->buckets * 3)
        grow(t);
}

int hash_table_get(hash_table *t, char *key)
{
    entry *e = *find(t, key, hash_of(key));
    return e != NULL ? e->value : -1;
}

bool hash_table_delete(hash_table *t, char *key)
{
    entry **link = find(t, key, hash_of(key));
    entry *e = *link;
    if (e == NULL)
        return false;
    *link = e->next;
    free(e);
    t->size--;
    return true;
}

int hash_table_size(hash_table *t)
{
    return t->size;
}

int hash_table_bucket_count(hash_table *t)
{
    return t->buckets;
}

int hash_table_bucket_of(hash_table *t, char *key)
{
    return (int)(hash_of(key) % (uint32_t)t->buckets);
}

void hash_table_free(hash_table *t)
{
    for (int i = 0; i < t->buckets; i++) {
        while (t->bucket[i] != NULL) {
            entry *next = t->bucket[i]->next;
            free(t->bucket[i]);
            t->bucket[i] = next;
        }
    }
    free(t->bucket);
    free(t);
}
