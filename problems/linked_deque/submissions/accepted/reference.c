/* A ring of nodes through a sentinel, so that every node has two neighbours and no call has a special
 * case for the ends, and a table from handle to node. */

struct node {
    int value, handle;
    struct node *prev, *next;
};

struct linked_deque {
    struct node ring;   /* sentinel: next is the front, prev the back */
    struct node **node; /* by handle; NULL when dead */
    int made, room, size;
};

struct linked_deque *linked_deque_create(void)
{
    struct linked_deque *obj = calloc(1, sizeof *obj);
    obj->ring.prev = obj->ring.next = &obj->ring;
    return obj;
}

static struct node *live_node(struct linked_deque *obj, int h)
{
    return h >= 0 && h < obj->made ? obj->node[h] : NULL;
}

static void link_behind(struct node *x, struct node *before)
{
    x->prev = before;
    x->next = before->next;
    x->next->prev = x;
    before->next = x;
}

static void unlink_node(struct node *x)
{
    x->prev->next = x->next;
    x->next->prev = x->prev;
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
    link_behind(x, before);
    obj->node[obj->made] = x;
    obj->size++;
    return obj->made++;
}

static int take_out(struct linked_deque *obj, struct node *x)
{
    int value = x->value;
    unlink_node(x);
    obj->node[x->handle] = NULL;
    obj->size--;
    free(x);
    return value;
}

int linked_deque_push_front(struct linked_deque *obj, int v)
{
    return add(obj, v, &obj->ring);
}

int linked_deque_push_back(struct linked_deque *obj, int v)
{
    return add(obj, v, obj->ring.prev);
}

int linked_deque_insert_after(struct linked_deque *obj, int h, int v)
{
    struct node *before = live_node(obj, h);
    return before ? add(obj, v, before) : -1;
}

int linked_deque_remove(struct linked_deque *obj, int h)
{
    struct node *x = live_node(obj, h);
    return x ? take_out(obj, x) : -1;
}

int linked_deque_pop_front(struct linked_deque *obj)
{
    return obj->size > 0 ? take_out(obj, obj->ring.next) : -1;
}

int linked_deque_pop_back(struct linked_deque *obj)
{
    return obj->size > 0 ? take_out(obj, obj->ring.prev) : -1;
}

bool linked_deque_move_to_front(struct linked_deque *obj, int h)
{
    struct node *x = live_node(obj, h);
    if (!x)
        return false;
    unlink_node(x);
    link_behind(x, &obj->ring);
    return true;
}

int linked_deque_size(struct linked_deque *obj)
{
    return obj->size;
}

int *linked_deque_to_array(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), count = 0;
    for (struct node *x = obj->ring.next; x != &obj->ring; x = x->next)
        values[count++] = x->value;
    *return_size = count;
    return values;
}

int *linked_deque_to_array_rev(struct linked_deque *obj, int *return_size)
{
    int *values = malloc(((size_t)obj->size + 1) * sizeof *values), count = 0;
    for (struct node *x = obj->ring.prev; x != &obj->ring; x = x->prev)
        values[count++] = x->value;
    *return_size = count;
    return values;
}

void linked_deque_free(struct linked_deque *obj)
{
    while (obj->size > 0)
        linked_deque_pop_front(obj);
    free(obj->node);
    free(obj);
}
