/* attack: a constructor that returns an address of nowhere
 * allowed: runtime_error wrong_answer
 * invariant: a crash is the solution's
 * problem: lru_cache
 * control: stands
 */
#include <stdlib.h>

typedef struct {
    int value;
} LRUCache;

LRUCache *lru_cache_create(int capacity)
{
    return (LRUCache *)(0x100000000000 + capacity);
}

int lru_cache_get(LRUCache *c, int key)
{
    return c->value + key;
}

void lru_cache_put(LRUCache *c, int key, int value)
{
    c->value = key + value;
}

void lru_cache_free(LRUCache *c)
{
    free(c);
}
