/* Both stacks are linked lists: pouring only relinks the nodes. */
typedef struct node {
    struct node *below;
    int value;
} node;

typedef struct {
    node *in, *out;
} queue;

queue *queue_create(void)
{
    return calloc(1, sizeof(queue));
}

void queue_push(queue *q, int x)
{
    node *n = malloc(sizeof *n);
    *n = (node){q->in, x};
    q->in = n;
}

int queue_peek(queue *q)
{
    if (q->out == NULL) {
        while (q->in != NULL) {
            node *top = q->in;
            q->in = top->below;
            top->below = q->out;
            q->out = top;
        }
    }
    return q->out->value;
}

int queue_pop(queue *q)
{
    int value = queue_peek(q);
    node *first = q->out;
    q->out = first->below;
    free(first);
    return value;
}

bool queue_empty(queue *q)
{
    return q->in == NULL && q->out == NULL;
}

void queue_free(queue *q)
{
    while (!queue_empty(q))
        queue_pop(q);
    free(q);
}
