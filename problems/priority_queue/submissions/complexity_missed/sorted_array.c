/* Keeps the jobs sorted, the next one last, and shifts the others at each push: m^2. */
// judge: misses time
typedef struct {
    int prio, id;
} job;

typedef struct {
    bool max;
    int size, ids, room;
    job *jobs;
} queue;

queue *priority_queue_create(bool max)
{
    queue *q = calloc(1, sizeof *q);
    q->max = max;
    return q;
}

static bool before(const queue *q, job a, job b)
{
    if (a.prio != b.prio)
        return (a.prio < b.prio) != q->max;
    return a.id < b.id;
}

static void enter(queue *q, job j)
{
    int i = q->size++;
    for (; i > 0 && before(q, q->jobs[i - 1], j); i--)
        q->jobs[i] = q->jobs[i - 1];
    q->jobs[i] = j;
}

int priority_queue_push(queue *q, int prio)
{
    if (q->size == q->room) {
        q->room = q->room ? 2 * q->room : 16;
        q->jobs = realloc(q->jobs, sizeof *q->jobs * (size_t)q->room);
    }
    enter(q, (job){prio, q->ids});
    return q->ids++;
}

void priority_queue_build(queue *q, int *prios, int prios_size)
{
    for (int i = 0; i < prios_size; i++)
        priority_queue_push(q, prios[i]);
}

int priority_queue_peek(queue *q)
{
    return q->size > 0 ? q->jobs[q->size - 1].id : -1;
}

int priority_queue_pop(queue *q)
{
    return q->size > 0 ? q->jobs[--q->size].id : -1;
}

bool priority_queue_reprioritise(queue *q, int id, int prio)
{
    int i = 0;
    while (i < q->size && q->jobs[i].id != id)
        i++;
    if (i == q->size)
        return false;
    q->size--;
    for (; i < q->size; i++)
        q->jobs[i] = q->jobs[i + 1];
    enter(q, (job){prio, id});
    return true;
}

int priority_queue_size(queue *q)
{
    return q->size;
}

void priority_queue_free(queue *q)
{
    free(q->jobs);
    free(q);
}
