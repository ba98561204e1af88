/* One array, from which the first element is taken by moving all others. */
// judge: up to m 200
typedef struct {
    int value[40000], count;
} queue;

queue *queue_create(void)
{
    return calloc(1, sizeof(queue));
}

void queue_push(queue *obj, int x)
{
    obj->value[obj->count++] = x;
}

int queue_peek(queue *obj)
{
    return obj->value[0];
}

int queue_pop(queue *obj)
{
    int first = obj->value[0];
    obj->count--;
    for (int i = 0; i < obj->count; i++)
        obj->value[i] = obj->value[i + 1];
    return first;
}

bool queue_empty(queue *obj)
{
    return obj->count == 0;
}

void queue_free(queue *obj)
{
    free(obj);
}
