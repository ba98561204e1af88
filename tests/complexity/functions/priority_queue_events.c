/* A binary min-heap: everything in, then everything out again.
 *
 * shape: array
 * time: n log n
 * space: n
 * sizes: 16..16384
 */
struct queue {
    int *heap;
    int len;
};

static void push(struct queue *q, int value)
{
    int at = q->len++;
    for (; at > 0 && q->heap[(at - 1) / 2] > value; at = (at - 1) / 2)
        q->heap[at] = q->heap[(at - 1) / 2];
    q->heap[at] = value;
}

static int pop(struct queue *q)
{
    int least = q->heap[0];
    int value = q->heap[--q->len];
    int at = 0;
    for (int child = 1; child < q->len; child = 2 * at + 1) {
        if (child + 1 < q->len && q->heap[child + 1] < q->heap[child])
            child++;
        if (q->heap[child] >= value)
            break;
        q->heap[at] = q->heap[child];
        at = child;
    }
    q->heap[at] = value;
    return least;
}

long long f(int *a, int a_size)
{
    struct queue q = {malloc((size_t)a_size * sizeof *q.heap), 0};
    for (int i = 0; i < a_size; i++)
        push(&q, a[i]);
    long long hash = 0;
    while (q.len > 0)
        hash = (hash * 31 + pop(&q)) % 1000000007;
    free(q.heap);
    return hash;
}
