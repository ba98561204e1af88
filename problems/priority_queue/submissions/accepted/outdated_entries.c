/* A heap of (priority, id, version): changing a priority pushes a new entry, and entries of an old
 * version are dropped when they come to the front. A max-queue stores the complement of the
 * priority: ~prio turns the order round and has a value for every int. */
typedef struct {
    int prio, id, version;
} entry;

typedef struct {
    bool max;
    int waiting, ids, ids_room;
    int *version; /* by id: of the valid entry, -1 when the job is gone */
    int used, room;
    entry *heap;
} queue;

queue *priority_queue_create(bool max)
{
    queue *q = calloc(1, sizeof *q);
    q->max = max;
    return q;
}

static bool before(entry a, entry b)
{
    return a.prio != b.prio ? a.prio < b.prio : a.id < b.id;
}

static void append(queue *q, int id, int prio, int version)
{
    if (q->used == q->room) {
        q->room = q->room ? 2 * q->room : 16;
        q->heap = realloc(q->heap, sizeof *q->heap * (size_t)q->room);
    }
    q->heap[q->used++] = (entry){q->max ? ~prio : prio, id, version};
}

static void sift_up(queue *q)
{
    int i = q->used - 1;
    entry e = q->heap[i];
    for (; i > 0 && before(e, q->heap[(i - 1) / 2]); i = (i - 1) / 2)
        q->heap[i] = q->heap[(i - 1) / 2];
    q->heap[i] = e;
}

static void sift_down(queue *q, int i)
{
    entry e = q->heap[i];
    for (int c = 2 * i + 1; c < q->used; c = 2 * i + 1) {
        if (c + 1 < q->used && before(q->heap[c + 1], q->heap[c]))
            c++;
        if (!before(q->heap[c], e))
            break;
        q->heap[i] = q->heap[c];
        i = c;
    }
    q->heap[i] = e;
}

static int new_id(queue *q)
{
    if (q->ids == q->ids_room) {
        q->ids_room = q->ids_room ? 2 * q->ids_room : 16;
        q->version = realloc(q->version, sizeof *q->version * (size_t)q->ids_room);
    }
    q->version[q->ids] = 0;
    q->waiting++;
    return q->ids++;
}

void priority_queue_build(queue *q, int *prios, int prios_size)
{
    for (int i = 0; i < prios_size; i++)
        append(q, new_id(q), prios[i], 0);
    for (int i = q->used / 2 - 1; i >= 0; i--)
        sift_down(q, i);
}

int priority_queue_push(queue *q, int prio)
{
    int id = new_id(q);
    append(q, id, prio, 0);
    sift_up(q);
    return id;
}

static void drop_first(queue *q)
{
    q->heap[0] = q->heap[--q->used];
    if (q->used > 0)
        sift_down(q, 0);
}

int priority_queue_peek(queue *q)
{
    while (q->used > 0 && q->version[q->heap[0].id] != q->heap[0].version)
        drop_first(q);
    return q->used > 0 ? q->heap[0].id : -1;
}

int priority_queue_pop(queue *q)
{
    int id = priority_queue_peek(q);
    if (id < 0)
        return -1;
    drop_first(q);
    q->version[id] = -1;
    q->waiting--;
    return id;
}

bool priority_queue_reprioritise(queue *q, int id, int prio)
{
    if (id < 0 || id >= q->ids || q->version[id] < 0)
        return false;
    append(q, id, prio, ++q->version[id]);
    sift_up(q);
    return true;
}

int priority_queue_size(queue *q)
{
    return q->waiting;
}

void priority_queue_free(queue *q)
{
    free(q->version);
    free(q->heap);
    free(q);
}
