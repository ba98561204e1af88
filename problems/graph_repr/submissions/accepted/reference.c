/* Both at once: a bit for each pair of nodes answers has_edge, a growing array for each node gives the
 * neighbours. Components are counted with union-find over all arrays. */
typedef struct {
    int n;
    bool directed;
    size_t words;   /* of a row of bits */
    uint64_t *bits;
    int **list;     /* neighbours of u: list[u][0 .. degree[u] - 1] */
    int *degree, *room;
} graph;

graph *graph_create(int n, bool directed)
{
    graph *g = malloc(sizeof *g);
    g->n = n;
    g->directed = directed;
    g->words = ((size_t)n + 63) / 64;
    g->bits = calloc((size_t)n * g->words, sizeof *g->bits);
    g->list = calloc((size_t)n, sizeof *g->list);
    g->degree = calloc((size_t)n, sizeof *g->degree);
    g->room = calloc((size_t)n, sizeof *g->room);
    return g;
}

bool graph_has_edge(graph *g, int u, int v)
{
    return g->bits[(size_t)u * g->words + (size_t)v / 64] >> v % 64 & 1;
}

static void flip(graph *g, int u, int v)
{
    g->bits[(size_t)u * g->words + (size_t)v / 64] ^= (uint64_t)1 << v % 64;
}

static void link_to(graph *g, int u, int v)
{
    flip(g, u, v);
    if (g->degree[u] == g->room[u]) {
        g->room[u] = 2 * g->room[u] + 2;
        g->list[u] = realloc(g->list[u], sizeof(int) * (size_t)g->room[u]);
    }
    g->list[u][g->degree[u]++] = v;
}

static void unlink_from(graph *g, int u, int v)
{
    int *list = g->list[u], last = --g->degree[u], i = last;
    flip(g, u, v);
    while (list[i] != v)
        i--;
    list[i] = list[last];
}

bool graph_add_edge(graph *g, int u, int v)
{
    if (graph_has_edge(g, u, v))
        return false;
    link_to(g, u, v);
    if (!g->directed && u != v)
        link_to(g, v, u);
    return true;
}

bool graph_remove_edge(graph *g, int u, int v)
{
    if (!graph_has_edge(g, u, v))
        return false;
    unlink_from(g, u, v);
    if (!g->directed && u != v)
        unlink_from(g, v, u);
    return true;
}

int graph_degree(graph *g, int u)
{
    return g->degree[u];
}

int *graph_neighbors(graph *g, int u, int *return_size)
{
    int *result = malloc(sizeof *result * (size_t)g->degree[u]);
    for (int i = 0; i < g->degree[u]; i++)
        result[i] = g->list[u][i];
    *return_size = g->degree[u];
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

static int root_of(int *parent, int u)
{
    while (parent[u] != u) {
        parent[u] = parent[parent[u]];
        u = parent[u];
    }
    return u;
}

int graph_components(graph *g)
{
    int *parent = malloc(sizeof *parent * (size_t)g->n);
    int count = g->n;
    for (int u = 0; u < g->n; u++)
        parent[u] = u;
    for (int u = 0; u < g->n; u++) {
        for (int i = 0; i < g->degree[u]; i++) {
            int a = root_of(parent, u), b = root_of(parent, g->list[u][i]);
            if (a != b) {
                parent[a] = b;
                count--;
            }
        }
    }
    free(parent);
    return count;
}

void graph_free(graph *g)
{
    for (int u = 0; u < g->n; u++)
        free(g->list[u]);
    free(g->bits);
    free(g->list);
    free(g->degree);
    free(g->room);
    free(g);
}
