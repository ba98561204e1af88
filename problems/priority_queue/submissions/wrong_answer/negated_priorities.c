/* Makes a max-queue by negating the priorities: minus INT_MIN is INT_MIN again, which then comes
 * first. */
// judge: fails extremes_max
typedef struct {
    bool max;
    int size; /* waiting jobs */
    int ids;  /* jobs that ever came */
    int room;
    int *heap;     /* ids, the next job first */
    int *prio;     /* by id */
    int *position; /* by id: place in the heap, -1 when the job is gone */
} queue;

queue *priority_queue_create(bool max)
{
    queue *q = calloc(1, sizeof *q);
    q->max = max;
    return q;
}

static void reserve(queue *q, int jobs)
{
    if (jobs <= q->room)
        return;
    q->room = jobs > 2 * q->room ? jobs : 2 * q->room;
    q->heap = realloc(q->heap, sizeof *q->heap * (size_t)q->room);
    q->prio = realloc(q->prio, sizeof *q->prio * (size_t)q->room);
    q->position = realloc(q->position, sizeof *q->position * (size_t)q->room);
}

/* Does job a come before job b? */
static bool before(const queue *q, int a, int b)
{
    if (q->prio[a] != q->prio[b])
        return q->prio[a] < q->prio[b];
    return a < b;
}

static void put(queue *q, int i, int id)
{
    q->heap[i] = id;
    q->position[id] = i;
}

static void sift_up(queue *q, int i)
{
    int id = q->heap[i];
    while (i > 0 && before(q, id, q->heap[(i - 1) / 2])) {
        put(q, i, q->heap[(i - 1) / 2]);
        i = (i - 1) / 2;
    }
    put(q, i, id);
}

static void sift_down(queue *q, int i)
{
    int id = q->heap[i];
    for (int child = 2 * i + 1; child < q->size; child = 2 * i + 1) {
        if (child + 1 < q->size && before(q, q->heap[child + 1], q->heap[child]))
            child++;
        if (before(q, id, q->heap[child]))
            break;
        put(q, i, q->heap[child]);
        i = child;
    }
    put(q, i, id);
}

/* Behind all others; returns its place. */
static int append(queue *q, int prio)
{
    q->prio[q->ids] = q->max ? (int)(0u - (unsigned)prio) : prio;
    put(q, q->size, q->ids++);
    return q->size++;
}

void priority_queue_build(queue *q, int *prios, int prios_size)
{
    reserve(q, q->ids + prios_size);
    for (int i = 0; i < prios_size; i++)
        append(q, prios[i]);
    for (int i = q->size / 2 - 1; i >= 0; i--)
        sift_down(q, i);
}

int priority_queue_push(queue *q, int prio)
{
    reserve(q, q->ids + 1);
    sift_up(q, append(q, prio));
    return q->ids - 1;
}

int priority_queue_peek(queue *q)
{
    return q->size > 0 ? q->heap[0] : -1;
}

int priority_queue_pop(queue *q)
{
    if (q->size == 0)
        return -1;
    int id = q->heap[0];
    q->position[id] = -1;
    q->size--;
    if (q->size > 0) {
        put(q, 0, q->heap[q->size]);
        sift_down(q, 0);
    }
    return id;
}

bool priority_queue_reprioritise(queue *q, int id, int prio)
{
    if (id < 0 || id >= q->ids || q->position[id] < 0)
        return false;
    q->prio[id] = q->max ? (int)(0u - (unsigned)prio) : prio;
    sift_up(q, q->position[id]);
    sift_down(q, q->position[id]);
    return true;
}

int priority_queue_size(queue *q)
{
    return q->size;
}

void priority_queue_free(queue *q)
{
    free(q->heap);
    free(q->prio);
    free(q->position);
    free(q);
}
