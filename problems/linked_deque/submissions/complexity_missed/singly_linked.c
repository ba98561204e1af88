/* Nodes with one link only. Adding is constant, but whoever leaves, even at the back, needs the node
 * before it, and that takes a walk from the head. */
// judge: misses time

struct node {
    int value, handle;
    struct node *next;
};

struct linked_deque {
    struct node *head, *tail;
    struct node **node; /* by handle; NULL when dead */
    int made, room, size;
};

struct linked_deque *linked_deque_create(void)
{
    return calloc(1, sizeof(struct linked_deque));
}

static struct node *live_node(struct linked_deque *obj, int h)
{
    return h >= 0 && h < obj->made ? obj->node[h] : NULL;
}

/* Behind `before`, or in front of everything for NULL. */
static void link_behind(struct linked_deque *obj, struct node *x, struct node *before)
{
    struct node **link = before ? &before->next : &obj->head;
    x->next = *link;
    *link = x;
    if (!x->next)
        obj->tail = x;
}

/* A node knows only its successor: the one before it has to be looked for from the head. */
static void unlink_node(struct linked_deque *obj, struct node *x)
{
    struct node *before = NULL;
    for (struct node *y = obj->head; y != x; y = y->next)
        before = y;
    *(before ? &before->next : &obj->head) = x->next;
    if (obj->tail == x)
        obj->tail = before;
}

static int add(struct linked_deque *obj, int v, struct node *before)
{
    if (obj->made == obj->room) {
        obj->room = obj->room > 0 ? 2 * obj->room : 8;
        obj->node = realloc(obj->node, (size_t)obj->room * sizeof *obj->node);
    }
    struct node *x = malloc(sizeof *x);
    x->value = v;
    x->handle = obj->made;
    link_behind(obj, x, before);
    obj->node[obj->made] = x;
    obj->size++;
    return obj->made++;
}

int linked_deque_push_front(struct linked_deque *obj, int v)
{
    return add(obj, v, NULL);
}

int linked_deque_push_back(struct linked_deque *obj, int v)
{
    return add(obj, v, obj->tail);
}

int linked_deque_insert_after(struct linked_deque *obj, int h, int v)
{
    struct node *before = live_node(obj, h);
    return before ? add(obj, v, before) : -1;
}

int linked_deque_remove(struct linked_deque *obj, int h)
{
    struct node *x = live_node(obj, h);
    if (!x)
        return -1;
    int value = x->value;
    unlink_node(obj, x);
    obj->node[h] = NULL;
    obj->size--;
    free(x);
    return value;
}

int linked_deque_pop_front(struct linked_deque *obj)
{
    return obj->head ? linked_deque_remove(obj, obj->head->handle) : -1;
}

int linked_deque_pop_back(struct linked_deque *obj)
{
    return obj->tail ? linked_deque_remove(obj, obj->tail->handle) : -1;
}

bool linked_deque_move_to_front(struct linked_deque *obj, int h)
{
    struct node *x = live_node(obj, h);
    if (!x)
        return false;
    unlink_node(obj, x);
    link_behind(obj, x, NULL);
    return true;
}

int linked_deque_size(struct linked_deque *obj)
{
    return obj->size;
}

int *linked_deque_to_array(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), count = 0;
    for (struct node *x = obj->head; x; x = x->next)
        values[count++] = x->value;
    *return_size = count;
    return values;
}

int *linked_deque_to_array_rev(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), left = obj->size;
    for (struct node *x = obj->head; x; x = x->next)
        values[--left] = x->value;
    *return_size = obj->size;
    return values;
}
