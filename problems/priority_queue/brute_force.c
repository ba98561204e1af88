/* All jobs that ever came, in order of arrival; the next one is looked for among them. */
// judge: up to m 200
// judge: up to n 100
typedef struct {
    bool max, *waits;
    int *prio, count, room;
} priority_queue;

priority_queue *priority_queue_create(bool max)
{
    priority_queue *obj = calloc(1, sizeof *obj);
    obj->max = max;
    return obj;
}

int priority_queue_push(priority_queue *obj, int prio)
{
    if (obj->count == obj->room) {
        obj->room = 2 * obj->room + 16;
        obj->prio = realloc(obj->prio, (size_t)obj->room * sizeof *obj->prio);
        obj->waits = realloc(obj->waits, (size_t)obj->room * sizeof *obj->waits);
    }
    obj->prio[obj->count] = prio;
    obj->waits[obj->count] = true;
    return obj->count++;
}

void priority_queue_build(priority_queue *obj, int *prios, int prios_size)
{
    for (int i = 0; i < prios_size; i++)
        priority_queue_push(obj, prios[i]);
}

int priority_queue_peek(priority_queue *obj)
{
    int next = -1;
    for (int id = 0; id < obj->count; id++)
        if (obj->waits[id] && (next < 0 || (obj->max ? obj->prio[id] > obj->prio[next]
                                                     : obj->prio[id] < obj->prio[next])))
            next = id;
    return next;
}

int priority_queue_pop(priority_queue *obj)
{
    int next = priority_queue_peek(obj);
    if (next >= 0)
        obj->waits[next] = false;
    return next;
}

bool priority_queue_reprioritise(priority_queue *obj, int id, int prio)
{
    if (id < 0 || id >= obj->count || !obj->waits[id])
        return false;
    obj->prio[id] = prio;
    return true;
}

int priority_queue_size(priority_queue *obj)
{
    int waiting = 0;
    for (int id = 0; id < obj->count; id++)
        waiting += obj->waits[id];
    return waiting;
}

void priority_queue_free(priority_queue *obj)
{
    free(obj->prio);
    free(obj->waits);
    free(obj);
}
