/* An array with the first number in front: after each pop all others move up by one. */
// judge: misses time
typedef struct {
    int *values;
    int size, room;
} queue;

queue *queue_create(void)
{
    return calloc(1, sizeof(queue));
}

void queue_push(queue *q, int x)
{
    if (q->size == q->room) {
        q->room = 2 * q->room + 8;
        q->values = realloc(q->values, sizeof *q->values * (size_t)q->room);
    }
    q->values[q->size++] = x;
}

int queue_pop(queue *q)
{
    int x = q->values[0];
    q->size--;
    for (int i = 0; i < q->size; i++)
        q->values[i] = q->values[i + 1];
    return x;
}

int queue_peek(queue *q)
{
    return q->values[0];
}

bool queue_empty(queue *q)
{
    return q->size == 0;
}

void queue_free(queue *q)
{
    free(q->values);
    free(q);
}
