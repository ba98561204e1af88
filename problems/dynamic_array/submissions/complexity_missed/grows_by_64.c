/* Keeps the promised numbers, but the block itself grows by 64 places at a time. That is 64 times
 * rarer than by one, and still m^2. */
// judge: misses time push_only
// judge: misses allocations push_only

struct dynamic_array {
    int *data;
    int size, capacity; /* as the rule wants them reported */
    int room;           /* places in the block */
    long long copies;
};

struct dynamic_array *dynamic_array_create(void)
{
    return calloc(1, sizeof(struct dynamic_array));
}

/* Changes the capacity that is reported. The block has a size of its own. */
static void report_capacity(struct dynamic_array *obj, int capacity)
{
    obj->capacity = capacity;
    obj->copies += obj->size;
}

void dynamic_array_push(struct dynamic_array *obj, int v)
{
    if (obj->size == obj->capacity)
        report_capacity(obj, obj->capacity > 0 ? 2 * obj->capacity : 1);
    if (obj->size == obj->room) {
        obj->room += 64;
        obj->data = realloc(obj->data, (size_t)obj->room * sizeof *obj->data);
    }
    obj->data[obj->size++] = v;
}

int dynamic_array_pop(struct dynamic_array *obj)
{
    if (obj->size == 0)
        return -1;
    int v = obj->data[--obj->size];
    if (obj->capacity > 1 && 4 * obj->size <= obj->capacity)
        report_capacity(obj, obj->capacity / 2);
    return v;
}

int dynamic_array_get(struct dynamic_array *obj, int i)
{
    return i >= 0 && i < obj->size ? obj->data[i] : -1;
}

bool dynamic_array_set(struct dynamic_array *obj, int i, int v)
{
    if (i < 0 || i >= obj->size)
        return false;
    obj->data[i] = v;
    return true;
}

int dynamic_array_size(struct dynamic_array *obj)
{
    return obj->size;
}

int dynamic_array_capacity(struct dynamic_array *obj)
{
    return obj->capacity;
}

long long dynamic_array_copies(struct dynamic_array *obj)
{
    return obj->copies;
}

void dynamic_array_free(struct dynamic_array *obj)
{
    free(obj->data);
    free(obj);
}
