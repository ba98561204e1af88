/* Asks only whether a handle was ever given out, not whether its element is still there. A dead node is
 * taken out a second time. */
// judge: fails dead_handle

struct item {
    int value, prev, next; /* handles of the neighbours, or -1 */
    bool live;
};

struct linked_deque {
    struct item *item; /* by handle */
    int made, room, size;
    int head, tail;
};

struct linked_deque *linked_deque_create(void)
{
    struct linked_deque *obj = calloc(1, sizeof *obj);
    obj->head = obj->tail = -1;
    return obj;
}

static bool is_live(struct linked_deque *obj, int h)
{
    return h >= 0 && h < obj->made;
}

static int new_item(struct linked_deque *obj, int v)
{
    if (obj->made == obj->room) {
        obj->room = obj->room > 0 ? 2 * obj->room : 8;
        obj->item = realloc(obj->item, (size_t)obj->room * sizeof *obj->item);
    }
    obj->item[obj->made] = (struct item){v, -1, -1, true};
    obj->size++;
    return obj->made++;
}

static int link_between(struct linked_deque *obj, int h, int before, int behind)
{
    obj->item[h].prev = before;
    obj->item[h].next = behind;
    if (before >= 0)
        obj->item[before].next = h;
    else
        obj->head = h;
    if (behind >= 0)
        obj->item[behind].prev = h;
    else
        obj->tail = h;
    return h;
}

static void unlink_item(struct linked_deque *obj, int h)
{
    int before = obj->item[h].prev, behind = obj->item[h].next;
    if (before >= 0)
        obj->item[before].next = behind;
    else
        obj->head = behind;
    if (behind >= 0)
        obj->item[behind].prev = before;
    else
        obj->tail = before;
}

int linked_deque_push_front(struct linked_deque *obj, int v)
{
    return link_between(obj, new_item(obj, v), -1, obj->head);
}

int linked_deque_push_back(struct linked_deque *obj, int v)
{
    return link_between(obj, new_item(obj, v), obj->tail, -1);
}

int linked_deque_insert_after(struct linked_deque *obj, int h, int v)
{
    if (!is_live(obj, h))
        return -1;
    int made = new_item(obj, v);
    return link_between(obj, made, h, obj->item[h].next);
}

int linked_deque_remove(struct linked_deque *obj, int h)
{
    if (!is_live(obj, h))
        return -1;
    unlink_item(obj, h);
    obj->item[h].live = false;
    obj->size--;
    return obj->item[h].value;
}

int linked_deque_pop_front(struct linked_deque *obj)
{
    return linked_deque_remove(obj, obj->head);
}

int linked_deque_pop_back(struct linked_deque *obj)
{
    return linked_deque_remove(obj, obj->tail);
}

bool linked_deque_move_to_front(struct linked_deque *obj, int h)
{
    if (!is_live(obj, h))
        return false;
    unlink_item(obj, h);
    link_between(obj, h, -1, obj->head);
    return true;
}

int linked_deque_size(struct linked_deque *obj)
{
    return obj->size;
}

int *linked_deque_to_array(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), count = 0;
    for (int h = obj->head; h >= 0 && count < obj->size; h = obj->item[h].next)
        values[count++] = obj->item[h].value;
    *return_size = count;
    return values;
}

int *linked_deque_to_array_rev(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), count = 0;
    for (int h = obj->tail; h >= 0 && count < obj->size; h = obj->item[h].prev)
        values[count++] = obj->item[h].value;
    *return_size = count;
    return values;
}

void linked_deque_free(struct linked_deque *obj)
{
    free(obj->item);
    free(obj);
}
