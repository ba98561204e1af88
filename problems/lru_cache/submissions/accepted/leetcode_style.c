/* uthash keeps its entries in the order in which they were added: each use deletes the entry and
 * adds it again, and the head of the table is the oldest. Platform names. */
#include <uthash.h>

struct item {
    int key;
    int value;
    UT_hash_handle hh;
};

typedef struct {
    int capacity;
    struct item* items;
} LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = malloc(sizeof(LRUCache));
    obj->capacity = capacity;
    obj->items = NULL;
    return obj;
}

static struct item* use(LRUCache* obj, int key) {
    struct item* it;
    HASH_FIND_INT(obj->items, &key, it);
    if (it) {
        HASH_DEL(obj->items, it);
        HASH_ADD_INT(obj->items, key, it);
    }
    return it;
}

int lRUCacheGet(LRUCache* obj, int key) {
    struct item* it = use(obj, key);
    return it ? it->value : -1;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    struct item* it = use(obj, key);
    if (!it) {
        if ((int)HASH_COUNT(obj->items) == obj->capacity) {
            struct item* oldest = obj->items;
            HASH_DEL(obj->items, oldest);
            free(oldest);
        }
        it = malloc(sizeof(struct item));
        it->key = key;
        HASH_ADD_INT(obj->items, key, it);
    }
    it->value = value;
}

void lRUCacheFree(LRUCache* obj) {
    struct item *it, *tmp;
    HASH_ITER(hh, obj->items, it, tmp) {
        HASH_DEL(obj->items, it);
        free(it);
    }
    free(obj);
}
