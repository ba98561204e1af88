/* One singly linked list in the order of use, the newest first. Each call walks it to find its
 * key, and each eviction walks it to the end. */
// judge: misses time
struct node {
    int key, value;
    struct node *next;
};

typedef struct {
    int capacity, count;
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
        if (c->count == c->capacity) {
            struct node **last = &c->head;
            while ((*last)->next != NULL)
                last = &(*last)->next;
            free(*last);
            *last = NULL;
            c->count--;
        }
        n = malloc(sizeof *n);
        n->key = key;
        n->next = c->head;
        c->head = n;
        c->count++;
    }
    n->value = value;
}

void lru_cache_free(lru_cache *c)
{
    while (c->head != NULL) {
        struct node *next = c->head->next;
        free(c->head);
        c->head = next;
    }
    free(c);
}
