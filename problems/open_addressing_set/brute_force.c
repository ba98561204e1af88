/* A list of keys, looked through each time. */
// judge: up to m 200
typedef struct {
    int key[100000], count;
} open_addressing_set;

open_addressing_set *open_addressing_set_create(void)
{
    return calloc(1, sizeof(open_addressing_set));
}

static int find(const open_addressing_set *obj, int x)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->key[i] == x)
            return i;
    return -1;
}

bool open_addressing_set_contains(open_addressing_set *obj, int x)
{
    return find(obj, x) >= 0;
}

bool open_addressing_set_add(open_addressing_set *obj, int x)
{
    if (find(obj, x) >= 0)
        return false;
    obj->key[obj->count++] = x;
    return true;
}

bool open_addressing_set_remove(open_addressing_set *obj, int x)
{
    int i = find(obj, x);
    if (i < 0)
        return false;
    obj->key[i] = obj->key[--obj->count];
    return true;
}

int open_addressing_set_size(open_addressing_set *obj)
{
    return obj->count;
}

int *open_addressing_set_dedup(open_addressing_set *obj, int *xs, int xs_size, int *return_size)
{
    int *fresh = malloc(((size_t)xs_size + 1) * sizeof *fresh);
    *return_size = 0;
    for (int i = 0; i < xs_size; i++)
        if (open_addressing_set_add(obj, xs[i]))
            fresh[(*return_size)++] = xs[i];
    return fresh;
}

void open_addressing_set_free(open_addressing_set *obj)
{
    free(obj);
}
