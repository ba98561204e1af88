/* Counts up with each new key, but not down when one is dropped: after the first eviction the count
 * is past the capacity, "full" is never true again, and the cache grows. */
// judge: fails every_eviction_makes_room_once
struct node {
    int key, value;
    struct node *next;
};

/* A list in the order of use, the newest first. */
typedef struct {
    int capacity, size;
    struct node *head;
} lru_cache;

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *c = malloc(sizeof *c);
    *c = (lru_cache){capacity, 0, NULL};
    return c;
}

static struct node *to_front(lru_cache *c, int key)
{
    for (struct node **link = &c->head; *link != NULL; link = &(*link)->next) {
        struct node *n = *link;
        if (n->key != key)
            continue;
        *link = n->next;
        n->next = c->head;
        c->head = n;
        return n;
    }
    return NULL;
}

int lru_cache_get(lru_cache *c, int key)
{
    struct node *n = to_front(c, key);
    return n != NULL ? n->value : -1;
}

void lru_cache_put(lru_cache *c, int key, int value)
{
    struct node *n = to_front(c, key);
    if (n == NULL) {
        if (c->size == c->capacity) {
            struct node **last = &c->head;
            while ((*last)->next != NULL)
                last = &(*last)->next;
            free(*last);
            *last = NULL;
        }
        n = malloc(sizeof *n);
        n->key = key;
        n->next = c->head;
        c->head = n;
        c->size++;
    }
    n->value = value;
}
