/* A* with one heap entry for each cell: a cheaper way moves the entry up. Each cell's cost is probed once
 * and kept. */
typedef struct {
    long long *g, *f;
    int *heap, *place, *step; /* place: position + 1 in the heap, 0 never seen, -1 closed */
    int size;
} search;

static void set(search *s, int i, int cell)
{
    s->heap[i] = cell;
    s->place[cell] = i + 1;
}

static void up(search *s, int i)
{
    int cell = s->heap[i];
    for (; i > 0 && s->f[s->heap[(i - 1) / 2]] > s->f[cell]; i = (i - 1) / 2)
        set(s, i, s->heap[(i - 1) / 2]);
    set(s, i, cell);
}

static void down(search *s, int i)
{
    int cell = s->heap[i];
    for (int c = 2 * i + 1; c < s->size; c = 2 * i + 1) {
        if (c + 1 < s->size && s->f[s->heap[c + 1]] < s->f[s->heap[c]])
            c++;
        if (s->f[s->heap[c]] >= s->f[cell])
            break;
        set(s, i, s->heap[c]);
        i = c;
    }
    set(s, i, cell);
}

static void offer(search *s, int cell, long long g, int distance)
{
    if (s->place[cell] == 0) {
        s->heap[s->size] = cell;
        s->place[cell] = ++s->size;
    } else if (g >= s->g[cell]) {
        return;
    }
    s->g[cell] = g;
    s->f[cell] = g + distance;
    up(s, s->place[cell] - 1);
}

static int pop(search *s)
{
    int top = s->heap[0], last = s->heap[--s->size];
    s->place[top] = -1;
    if (s->size > 0) {
        set(s, 0, last);
        down(s, 0);
    }
    return top;
}

long long a_star_grid(int rows, int cols, int sr, int sc, int gr, int gc, int (*cost)(int, int))
{
    static const int move[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    size_t n = (size_t)rows * (size_t)cols;
    search s = {malloc(n * sizeof *s.g), malloc(n * sizeof *s.f), malloc(n * sizeof *s.heap),
                calloc(n, sizeof *s.place), malloc(n * sizeof *s.step), 0};
    long long answer = -1;

    s.step[sr * cols + sc] = 0;
    offer(&s, sr * cols + sc, 0, abs(sr - gr) + abs(sc - gc));
    while (s.size > 0) {
        int cell = pop(&s);
        if (cell == gr * cols + gc) {
            answer = s.g[cell];
            break;
        }
        for (int k = 0; k < 4; k++) {
            int r = cell / cols + move[k][0], c = cell % cols + move[k][1];
            if (r < 0 || c < 0 || r == rows || c == cols)
                continue;
            int to = r * cols + c;
            if (s.place[to] == 0)
                s.step[to] = cost(r, c);
            if (s.step[to] == 0)
                s.place[to] = -1; /* a wall: never to be looked at again */
            if (s.place[to] >= 0)
                offer(&s, to, s.g[cell] + s.step[to], abs(r - gr) + abs(c - gc));
        }
    }
    free(s.g);
    free(s.f);
    free(s.heap);
    free(s.place);
    free(s.step);
    return answer;
}
