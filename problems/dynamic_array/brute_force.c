/* Keeps the whole history: what is there follows from running all pushes and pops again, with the capacity as a number. */
// judge: up to m 200
typedef struct {
    bool push[20000];
    int value[20000], events;
} dynamic_array;

struct state {
    int element[20000], size, capacity;
    long long copies;
};

dynamic_array *dynamic_array_create(void)
{
    return calloc(1, sizeof(dynamic_array));
}

static void replay(const dynamic_array *obj, struct state *s)
{
    s->size = s->capacity = 0;
    s->copies = 0;
    for (int i = 0; i < obj->events; i++) {
        if (obj->push[i] && s->size == s->capacity) {
            s->copies += s->size;
            s->capacity = s->capacity == 0 ? 1 : s->capacity * 2;
        }
        if (obj->push[i]) {
            s->element[s->size++] = obj->value[i];
            continue;
        }
        if (s->size == 0)
            continue;
        s->size--;
        if (s->capacity > 1 && 4 * s->size <= s->capacity) {
            s->copies += s->size;
            s->capacity /= 2;
        }
    }
}

void dynamic_array_push(dynamic_array *obj, int v)
{
    obj->push[obj->events] = true;
    obj->value[obj->events++] = v;
}

int dynamic_array_get(dynamic_array *obj, int i)
{
    static struct state s;
    replay(obj, &s);
    return i >= 0 && i < s.size ? s.element[i] : -1;
}

int dynamic_array_size(dynamic_array *obj)
{
    static struct state s;
    replay(obj, &s);
    return s.size;
}

int dynamic_array_capacity(dynamic_array *obj)
{
    static struct state s;
    replay(obj, &s);
    return s.capacity;
}

long long dynamic_array_copies(dynamic_array *obj)
{
    static struct state s;
    replay(obj, &s);
    return s.copies;
}

int dynamic_array_pop(dynamic_array *obj)
{
    int last = dynamic_array_get(obj, dynamic_array_size(obj) - 1);
    obj->push[obj->events++] = false;
    return last;
}

/* The push that made element i is the last one at which there were i elements. */
bool dynamic_array_set(dynamic_array *obj, int i, int v)
{
    int size = 0, found = -1;
    if (i < 0 || i >= dynamic_array_size(obj))
        return false;
    for (int e = 0; e < obj->events; e++) {
        if (obj->push[e] && size == i)
            found = e;
        if (obj->push[e] || size > 0)
            size += obj->push[e] ? 1 : -1;
    }
    obj->value[found] = v;
    return true;
}

void dynamic_array_free(dynamic_array *obj)
{
    free(obj);
}
