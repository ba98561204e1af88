/* attack: wrong answers, and a destructor that leaves with success
 * allowed: wrong_answer runtime_error
 * invariant: a wrong answer is never accepted
 * problem: lru_cache
 * control: stands
 */
#include <stdlib.h>
#include <unistd.h>

typedef struct {
    int value;
} LRUCache;

LRUCache *lru_cache_create(int capacity)
{
    (void)capacity;
    return calloc(1, sizeof(LRUCache));
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
    _exit(0);
}
