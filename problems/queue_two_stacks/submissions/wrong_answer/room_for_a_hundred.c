/* Stacks with a fixed room for 100 numbers; more are dropped. That takes a large case to see: more than a hundred
 * numbers have to wait. */
// judge: fails fill_and_drain
typedef struct {
    int *values;
    int size;
} stack;

typedef struct {
    stack in, out;
} queue;

static void stack_push(stack *s, int x)
{
    if (s->values == NULL)
        s->values = calloc(100, sizeof *s->values);
    if (s->size < 100)
        s->values[s->size++] = x;
}

static int stack_pop(stack *s)
{
    return s->size > 0 ? s->values[--s->size] : 0;
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
    return q->out.size > 0 ? q->out.values[q->out.size - 1] : 0;
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
