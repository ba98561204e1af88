/* Numbers come in on one stack and go out from another. The first is poured into the second when that is empty. */
typedef struct {
    int *values;
    int size, room;
} stack;

typedef struct {
    stack in, out;
} queue;

static void stack_push(stack *s, int x)
{
    if (s->size == s->room) {
        s->room = 2 * s->room + 8;
        s->values = realloc(s->values, sizeof *s->values * (size_t)s->room);
    }
    s->values[s->size++] = x;
}

static int stack_pop(stack *s)
{
    return s->values[--s->size];
}

static void pour(queue *q)
{
    if (q->out.size > 0)
        return;
    while (q->in.size > 0)
        stack_push(&q->out, stack_pop(&q->in));
}

queue *queue_create(void)
{
    return calloc(1, sizeof(queue));
}

void queue_push(queue *q, int x)
{
    stack_push(&q->in, x);
}

int queue_pop(queue *q)
{
    pour(q);
    return stack_pop(&q->out);
}

int queue_peek(queue *q)
{
    pour(q);
    return q->out.values[q->out.size - 1];
}

bool queue_empty(queue *q)
{
    return q->in.size == 0 && q->out.size == 0;
}

void queue_free(queue *q)
{
    free(q->in.values);
    free(q->out.values);
    free(q);
}
