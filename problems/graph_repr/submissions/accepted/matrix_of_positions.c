/* The matrix holds where in the row's list an edge stands, plus one; 0 is no edge. So an edge is taken out in
 * constant time: the last of the list moves into its place. The lists have room for all nodes. Components are
 * found by a search that uses rows and columns. */
typedef struct {
    int n;
    bool directed;
    int *place;   /* place[u * n + v] - 1 is the position of v in the list of u */
    int *list;    /* list[u * n] .. */
    int *degree;
} graph;

graph *graph_create(int n, bool directed)
{
    graph *g = malloc(sizeof *g);
    size_t cells = (size_t)n * (size_t)n;
    *g = (graph){n, directed, calloc(cells, sizeof(int)), malloc(cells * sizeof(int)), calloc((size_t)n, sizeof(int))};
    return g;
}

bool graph_has_edge(graph *g, int u, int v)
{
    return g->place[u * g->n + v] > 0;
}

static void enter(graph *g, int u, int v)
{
    g->list[u * g->n + g->degree[u]++] = v;
    g->place[u * g->n + v] = g->degree[u];
}

static void erase(graph *g, int u, int v)
{
    int *row = g->place + u * g->n, *list = g->list + u * g->n;
    int last = list[--g->degree[u]];
    list[row[v] - 1] = last;
    row[last] = row[v];
    row[v] = 0;
}

bool graph_add_edge(graph *g, int u, int v)
{
    if (graph_has_edge(g, u, v))
        return false;
    enter(g, u, v);
    if (!g->directed && u != v)
        enter(g, v, u);
    return true;
}

bool graph_remove_edge(graph *g, int u, int v)
{
    if (!graph_has_edge(g, u, v))
        return false;
    erase(g, u, v);
    if (!g->directed && u != v)
        erase(g, v, u);
    return true;
}

int graph_degree(graph *g, int u)
{
    return g->degree[u];
}

int *graph_neighbors(graph *g, int u, int *return_size)
{
    size_t bytes = sizeof(int) * (size_t)g->degree[u];
    int *result = malloc(bytes + 1);
    memcpy(result, g->list + u * g->n, bytes);
    *return_size = g->degree[u];
    return result;
}

int **graph_matrix(graph *g, int *return_size, int **return_column_sizes)
{
    int n = g->n, **rows = malloc(sizeof *rows * (size_t)n);
    *return_column_sizes = malloc(sizeof(int) * (size_t)n);
    for (int u = 0; u < n; u++) {
        rows[u] = calloc((size_t)n, sizeof(int));
        for (int i = 0; i < g->degree[u]; i++)
            rows[u][g->list[u * n + i]] = 1;
        (*return_column_sizes)[u] = n;
    }
    *return_size = n;
    return rows;
}

int graph_components(graph *g)
{
    int n = g->n, count = 0;
    bool *seen = calloc((size_t)n, sizeof *seen);
    int *stack = malloc(sizeof *stack * (size_t)n);
    for (int start = 0; start < n; start++) {
        if (seen[start])
            continue;
        int depth = 0;
        count++;
        seen[start] = true;
        stack[depth++] = start;
        while (depth > 0) {
            int u = stack[--depth];
            for (int v = 0; v < n; v++) {
                if (!seen[v] && (graph_has_edge(g, u, v) || graph_has_edge(g, v, u))) {
                    seen[v] = true;
                    stack[depth++] = v;
                }
            }
        }
    }
    free(seen);
    free(stack);
    return count;
}

void graph_free(graph *g)
{
    free(g->place);
    free(g->list);
    free(g->degree);
    free(g);
}
