/* No stacks at all: a ring that doubles when it is full. */
typedef struct {
    int *values;
    int first, size, room;
} queue;

queue *queue_create(void)
{
    queue *q = malloc(sizeof *q);
    *q = (queue){malloc(8 * sizeof(int)), 0, 0, 8};
    return q;
}

void queue_push(queue *q, int x)
{
    if (q->size == q->room) {
        int *larger = malloc(2 * sizeof(int) * (size_t)q->room);
        for (int i = 0; i < q->size; i++)
            larger[i] = q->values[(q->first + i) % q->room];
        free(q->values);
        q->values = larger;
        q->first = 0;
        q->room *= 2;
    }
    q->values[(q->first + q->size++) % q->room] = x;
}

int queue_pop(queue *q)
{
    int x = q->values[q->first];
    q->first = (q->first + 1) % q->room;
    q->size--;
    return x;
}

int queue_peek(queue *q)
{
    return q->values[q->first];
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
