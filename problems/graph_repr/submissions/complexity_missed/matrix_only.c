/* A matrix without lists: neighbors and degree go through all nodes, however few of them are neighbours. */
// judge: misses time sparse_scan
typedef struct {
    int n;
    bool directed;
    bool *edge;
} graph;

graph *graph_create(int n, bool directed)
{
    graph *g = malloc(sizeof *g);
    *g = (graph){n, directed, calloc((size_t)n * (size_t)n, sizeof(bool))};
    return g;
}

bool graph_has_edge(graph *g, int u, int v)
{
    return g->edge[u * g->n + v];
}

static bool change(graph *g, int u, int v, bool to)
{
    if (graph_has_edge(g, u, v) == to)
        return false;
    g->edge[u * g->n + v] = to;
    if (!g->directed)
        g->edge[v * g->n + u] = to;
    return true;
}

bool graph_add_edge(graph *g, int u, int v)
{
    return change(g, u, v, true);
}

bool graph_remove_edge(graph *g, int u, int v)
{
    return change(g, u, v, false);
}

int graph_degree(graph *g, int u)
{
    int degree = 0;
    for (int v = 0; v < g->n; v++)
        degree += graph_has_edge(g, u, v);
    return degree;
}

int *graph_neighbors(graph *g, int u, int *return_size)
{
    int *result = malloc(sizeof *result * (size_t)g->n);
    int size = 0;
    for (int v = 0; v < g->n; v++)
        if (graph_has_edge(g, u, v))
            result[size++] = v;
    *return_size = size;
    return result;
}

int **graph_matrix(graph *g, int *return_size, int **return_column_sizes)
{
    int **rows = malloc(sizeof *rows * (size_t)g->n);
    *return_column_sizes = malloc(sizeof(int) * (size_t)g->n);
    for (int u = 0; u < g->n; u++) {
        rows[u] = malloc(sizeof(int) * (size_t)g->n);
        for (int v = 0; v < g->n; v++)
            rows[u][v] = graph_has_edge(g, u, v);
        (*return_column_sizes)[u] = g->n;
    }
    *return_size = g->n;
    return rows;
}

static void visit(graph *g, bool *seen, int u)
{
    seen[u] = true;
    for (int v = 0; v < g->n; v++)
        if (!seen[v] && (graph_has_edge(g, u, v) || graph_has_edge(g, v, u)))
            visit(g, seen, v);
}

int graph_components(graph *g)
{
    bool *seen = calloc((size_t)g->n, sizeof *seen);
    int count = 0;
    for (int u = 0; u < g->n; u++) {
        if (!seen[u]) {
            count++;
            visit(g, seen, u);
        }
    }
    free(seen);
    return count;
}

void graph_free(graph *g)
{
    free(g->edge);
    free(g);
}
