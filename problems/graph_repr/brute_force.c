/* A list of edges, looked through for each question. Components: each node takes the lowest number that it hears
 * of, until nothing changes. */
// judge: up to m 200
typedef struct {
    int n, u[70000], v[70000], count;
    bool directed;
} graph;

graph *graph_create(int n, bool directed)
{
    graph *obj = calloc(1, sizeof *obj);
    obj->n = n;
    obj->directed = directed;
    return obj;
}

static int find(const graph *obj, int u, int v)
{
    for (int i = 0; i < obj->count; i++)
        if ((obj->u[i] == u && obj->v[i] == v) ||
            (!obj->directed && obj->u[i] == v && obj->v[i] == u))
            return i;
    return -1;
}

bool graph_has_edge(graph *obj, int u, int v)
{
    return find(obj, u, v) >= 0;
}

bool graph_add_edge(graph *obj, int u, int v)
{
    if (graph_has_edge(obj, u, v))
        return false;
    obj->u[obj->count] = u;
    obj->v[obj->count++] = v;
    return true;
}

bool graph_remove_edge(graph *obj, int u, int v)
{
    int i = find(obj, u, v);
    if (i < 0)
        return false;
    obj->count--;
    obj->u[i] = obj->u[obj->count];
    obj->v[i] = obj->v[obj->count];
    return true;
}

int *graph_neighbors(graph *obj, int u, int *return_size)
{
    int *out = malloc((size_t)obj->n * sizeof *out);
    *return_size = 0;
    for (int v = 0; v < obj->n; v++)
        if (graph_has_edge(obj, u, v))
            out[(*return_size)++] = v;
    return out;
}

int graph_degree(graph *obj, int u)
{
    int size = 0;
    free(graph_neighbors(obj, u, &size));
    return size;
}

int **graph_matrix(graph *obj, int *return_size, int **return_column_sizes)
{
    int **rows = malloc((size_t)obj->n * sizeof *rows);
    *return_size = obj->n;
    *return_column_sizes = malloc((size_t)obj->n * sizeof **return_column_sizes);
    for (int u = 0; u < obj->n; u++) {
        rows[u] = malloc((size_t)obj->n * sizeof **rows);
        (*return_column_sizes)[u] = obj->n;
        for (int v = 0; v < obj->n; v++)
            rows[u][v] = graph_has_edge(obj, u, v);
    }
    return rows;
}

int graph_components(graph *obj)
{
    int *lowest = malloc((size_t)obj->n * sizeof *lowest), components = 0;
    bool changed = true;
    for (int u = 0; u < obj->n; u++)
        lowest[u] = u;
    while (changed) {
        changed = false;
        for (int i = 0; i < obj->count; i++) {
            int *a = &lowest[obj->u[i]], *b = &lowest[obj->v[i]];
            changed = changed || *a != *b;
            if (*a < *b)
                *b = *a;
            else
                *a = *b;
        }
    }
    for (int u = 0; u < obj->n; u++)
        components += lowest[u] == u;
    free(lowest);
    return components;
}

void graph_free(graph *obj)
{
    free(obj);
}
