/* Keeps the open list in an array, in the order of discovery, and looks through all of it for the next cell. */
// judge: misses time
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
    h->e[h->size++] = x;
}

/* Entries that were taken stay where they are, marked by a cell of -1. */
static bool take(heap *h, entry *out)
{
    int least = -1;
    for (int i = 0; i < h->size; i++)
        if (h->e[i].cell >= 0 && (least < 0 || before(&h->e[i], &h->e[least])))
            least = i;
    if (least < 0)
        return false;
    *out = h->e[least];
    h->e[least].cell = -1;
    return true;
}

long long a_star_grid(int rows, int cols, int sr, int sc, int gr, int gc, int (*cost)(int, int))
{
    static const int dr[] = {0, 1, 0, -1}, dc[] = {1, 0, -1, 0};
    size_t cells = (size_t)rows * (size_t)cols;
    long long *best = calloc(cells, sizeof *best); /* g + 1, 0 for a cell not yet seen */
    bool *closed = calloc(cells, 1);
    heap h = {0};
    long long answer = -1;

    best[sr * cols + sc] = 1;
    push(&h, (entry){abs(gr - sr) + abs(gc - sc), 0, sr * cols + sc});
    entry x;
    while (take(&h, &x)) {
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
            if (step == 0 || (best[to] != 0 && best[to] <= x.g + step + 1))
                continue;
            best[to] = x.g + step + 1;
            push(&h, (entry){x.g + step + abs(gr - r) + abs(gc - c), x.g + step, to});
        }
    }
    free(best);
    free(closed);
    free(h.e);
    return answer;
}
