/* A set in the platform's style (MyHashSet, whose add and remove return nothing), and below it the
 * calls of this problem. Removing a key enters the rest of its cluster anew. */
typedef struct {
    int* keys;
    bool* used;
    int cap, count;
} MyHashSet;

MyHashSet* myHashSetCreate() {
    MyHashSet* obj = malloc(sizeof(MyHashSet));
    obj->cap = 16;
    obj->count = 0;
    obj->keys = malloc(obj->cap * sizeof(int));
    obj->used = calloc(obj->cap, sizeof(bool));
    return obj;
}

static int lookup(MyHashSet* obj, int key) {
    unsigned long long h = (unsigned)key * 0x9E3779B97F4A7C15ull;
    int i = (int)((h ^ h >> 32) * 0xD6E8FEB86659FD93ull >> 40) & (obj->cap - 1);
    while (obj->used[i] && obj->keys[i] != key) i = (i + 1) & (obj->cap - 1);
    return i;
}

bool myHashSetContains(MyHashSet* obj, int key) {
    return obj->used[lookup(obj, key)];
}

void myHashSetAdd(MyHashSet* obj, int key) {
    int i = lookup(obj, key);
    if (obj->used[i]) return;
    obj->keys[i] = key;
    obj->used[i] = true;
    if (++obj->count * 2 > obj->cap) {
        MyHashSet old = *obj;
        obj->cap *= 2;
        obj->count = 0;
        obj->keys = malloc(obj->cap * sizeof(int));
        obj->used = calloc(obj->cap, sizeof(bool));
        for (int j = 0; j < old.cap; j++)
            if (old.used[j]) myHashSetAdd(obj, old.keys[j]);
        free(old.keys);
        free(old.used);
    }
}

void myHashSetRemove(MyHashSet* obj, int key) {
    int i = lookup(obj, key);
    if (!obj->used[i]) return;
    obj->used[i] = false;
    obj->count--;
    for (i = (i + 1) & (obj->cap - 1); obj->used[i]; i = (i + 1) & (obj->cap - 1)) {
        obj->used[i] = false;
        obj->count--;
        myHashSetAdd(obj, obj->keys[i]);
    }
}

void myHashSetFree(MyHashSet* obj) {
    free(obj->keys);
    free(obj->used);
    free(obj);
}

MyHashSet *open_addressing_set_create(void)
{
    return myHashSetCreate();
}

bool open_addressing_set_add(MyHashSet *s, int x)
{
    int before = s->count;
    myHashSetAdd(s, x);
    return s->count > before;
}

bool open_addressing_set_remove(MyHashSet *s, int x)
{
    int before = s->count;
    myHashSetRemove(s, x);
    return s->count < before;
}

bool open_addressing_set_contains(MyHashSet *s, int x)
{
    return myHashSetContains(s, x);
}

int open_addressing_set_size(MyHashSet *s)
{
    return s->count;
}

int *open_addressing_set_dedup(MyHashSet *s, int *xs, int xs_size, int *return_size)
{
    int *fresh = malloc(sizeof *fresh * ((size_t)xs_size + 1));
    *return_size = 0;
    for (int i = 0; i < xs_size; i++)
        if (open_addressing_set_add(s, xs[i]))
            fresh[(*return_size)++] = xs[i];
    return fresh;
}

void open_addressing_set_free(MyHashSet *s)
{
    myHashSetFree(s);
}
