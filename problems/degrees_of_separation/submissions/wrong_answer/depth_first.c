/* Depth-first search: the depth at which somebody is met first is the length of some chain, not of the
 * shortest one. */
// judge: fails two_routes_listed_last
// judge: fails cycle

typedef struct {
    int *head, *next, *to, *depth;
} network;

static void visit(const network *w, int u, int depth)
{
    w->depth[u] = depth;
    for (int e = w->head[u]; e >= 0; e = w->next[e])
        if (w->depth[w->to[e]] < 0)
            visit(w, w->to[e], depth + 1);
}

int degrees_of_separation(int n, int **friends, int friends_size, int *friends_col_size, int a, int b)
{
    size_t ends = 2 * (size_t)friends_size + 1;
    network w = {malloc(sizeof(int) * (size_t)n), malloc(sizeof(int) * ends), malloc(sizeof(int) * ends),
                 malloc(sizeof(int) * (size_t)n)};
    (void)friends_col_size;
    for (int i = 0; i < n; i++)
        w.head[i] = w.depth[i] = -1;
    for (int i = 0; i < 2 * friends_size; i++) {
        int u = friends[i / 2][i % 2];
        w.to[i] = friends[i / 2][1 - i % 2];
        w.next[i] = w.head[u];
        w.head[u] = i;
    }
    visit(&w, a, 0);
    int answer = w.depth[b];
    free(w.head);
    free(w.next);
    free(w.to);
    free(w.depth);
    return answer;
}
