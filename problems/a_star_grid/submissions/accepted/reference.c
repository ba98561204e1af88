/* A* with a binary heap ordered by f = g + h, where h counts the moves to the goal. A cell is pushed again
 * when a cheaper way to it is found; entries of closed cells are skipped. Among equal f the larger g goes first,
 * which keeps the search from spreading over open ground. */
typedef struct {
    long long f, g;
    int cell;
} entry;

typedef struct {
    entry *e;
    int size, room;
} heap;

static bool before(const entry *a, const entry *b)
{
    return a->f != b->f ? a->f < b->f : a->g > b->g;
}

static void push(heap *h, entry x)
{
    if (h->size == h->room) {
        h->room = 2 * h->room + 64;
        h->e = realloc(h->e, sizeof *h->e * (size_t)h->room);
    }
    int i = h->size++;
    while (i > 0 && before(&x, &h->e[(i - 1) / 2])) {
        h->e[i] = h->e[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->e[i] = x;
}

static entry pop(heap *h)
{
    entry top = h->e[0], last = h->e[--h->size];
    int i = 0;
    for (;;) {
        int c = 2 * i + 1;
        if (c >= h->size)
            break;
        if (c + 1 < h->size && before(&h->e[c + 1], &h->e[c]))
            c++;
        if (!before(&h->e[c], &last))
            break;
        h->e[i] = h->e[c];
        i = c;
    }
    h->e[i] = last;
    return top;
}

long long a_star_grid(int rows, int cols, int sr, int sc, int gr, int gc, int (*cost)(int, int))
{
    static const int dr[] = {0, 1, 0, -1}, dc[] = {1, 0, -1, 0};
    size_t cells = (size_t)rows * (size_t)cols;
    long long *best = calloc(cells, sizeof *best); /* g, 0 for a cell not yet seen */
    bool *closed = calloc(cells, sizeof *closed);
    heap h = {0};
    long long answer = -1;

    push(&h, (entry){.cell = sr * cols + sc});
    while (h.size > 0) {
        entry x = pop(&h);
        if (closed[x.cell])
            continue;
        closed[x.cell] = true;
        if (x.cell == gr * cols + gc) {
            answer = x.g;
            break;
        }
        for (int k = 0; k < 4; k++) {
            int r = x.cell / cols + dr[k], c = x.cell % cols + dc[k], to = r * cols + c;
            if (r < 0 || r >= rows || c < 0 || c >= cols || closed[to])
                continue;
            int step = cost(r, c);
            long long g = x.g + step;
            if (step == 0 || (best[to] != 0 && best[to] <= g))
                continue;
            best[to] = g;
            push(&h, (entry){g + abs(gr - r) + abs(gc - c), g, to});
        }
    }
    free(best);
    free(closed);
    free(h.e);
    return answer;
}
