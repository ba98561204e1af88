/* The same rule with realloc, which is the shortest way to write it. Where the block cannot grow in
 * place it copies all the same. */

struct dynamic_array {
    int *data;
    int size, capacity;
    long long copies;
};

struct dynamic_array *dynamic_array_create(void)
{
    return calloc(1, sizeof(struct dynamic_array));
}

/* The elements move to a block of another capacity. */
static void resize(struct dynamic_array *obj, int capacity)
{
    obj->data = realloc(obj->data, (size_t)capacity * sizeof *obj->data);
    obj->capacity = capacity;
    obj->copies += obj->size;
}

void dynamic_array_push(struct dynamic_array *obj, int v)
{
    if (obj->size == obj->capacity)
        resize(obj, obj->capacity > 0 ? 2 * obj->capacity : 1);
    obj->data[obj->size++] = v;
}

int dynamic_array_pop(struct dynamic_array *obj)
{
    if (obj->size == 0)
        return -1;
    int v = obj->data[--obj->size];
    if (obj->capacity > 1 && 4 * obj->size <= obj->capacity)
        resize(obj, obj->capacity / 2);
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
