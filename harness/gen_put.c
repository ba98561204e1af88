/* Arguments straight into the answer area, in the layout of harness/wire.h. Nothing is kept twice:
 * an input of a million numbers is written once. What does not fit fails the family cleanly. */
#include "harness/gen_state.h"
#include "harness/wire.h"

void gen_put_bytes(struct gen *g, const void *data, size_t len)
{
    if (len > g->cap - g->len)
        gen_failf(g, "the input is larger than the %zu bytes there is room for", g->cap);
    if (len > 0)
        memcpy(g->out + g->len, data, len);
    g->len += len;
}

void gen_put_u32(struct gen *g, uint32_t v)
{
    gen_put_bytes(g, &v, sizeof v);
}

/* A count; sizes of the API are int. */
static void put_count(struct gen *g, int n)
{
    if (n < 0)
        gen_failf(g, "an array of %d elements", n);
    gen_put_u32(g, (uint32_t)n);
}

void gen_put_i32(struct gen *g, int v)
{
    gen_put_bytes(g, &v, 4);
}

void gen_put_i64(struct gen *g, int64_t v)
{
    gen_put_bytes(g, &v, 8);
}

void gen_put_f64(struct gen *g, double v)
{
    gen_put_bytes(g, &v, 8);
}

void gen_put_bool(struct gen *g, bool v)
{
    unsigned char byte = v;
    gen_put_bytes(g, &byte, 1);
}

void gen_put_char(struct gen *g, char v)
{
    gen_put_bytes(g, &v, 1);
}

void gen_put_string(struct gen *g, const char *s)
{
    size_t len = strlen(s);
    if (len > INT_MAX)
        gen_failf(g, "a string is too long");
    gen_put_string_n(g, s, (int)len);
}

void gen_put_string_n(struct gen *g, const char *s, int n)
{
    gen_put_chars(g, s, n);
}

void gen_put_strings(struct gen *g, char *const *s, int n)
{
    put_count(g, n);
    for (int i = 0; i < n; i++)
        gen_put_string(g, s[i]);
}

void gen_put_i32s(struct gen *g, const int *a, int n)
{
    put_count(g, n);
    gen_put_bytes(g, a, (size_t)n * 4);
}

void gen_put_i64s(struct gen *g, const int64_t *a, int n)
{
    put_count(g, n);
    gen_put_bytes(g, a, (size_t)n * 8);
}

void gen_put_f64s(struct gen *g, const double *a, int n)
{
    put_count(g, n);
    gen_put_bytes(g, a, (size_t)n * 8);
}

void gen_put_chars(struct gen *g, const char *a, int n)
{
    put_count(g, n);
    gen_put_bytes(g, a, (size_t)n);
}

void gen_put_rows(struct gen *g, const int *cells, int rows, int cols)
{
    put_count(g, rows);
    for (int r = 0; r < rows; r++)
        gen_put_i32s(g, cells + (size_t)r * (size_t)cols, cols);
}

void gen_put_char_rows(struct gen *g, const char *cells, int rows, int cols)
{
    put_count(g, rows);
    for (int r = 0; r < rows; r++)
        gen_put_chars(g, cells + (size_t)r * (size_t)cols, cols);
}

void gen_put_edges(struct gen *g, const struct gen_graph *x, bool weighted)
{
    put_count(g, x->m);
    for (int i = 0; i < x->m; i++) {
        int row[3] = {x->edge[i].u, x->edge[i].v, x->edge[i].w};
        gen_put_i32s(g, row, weighted ? 3 : 2);
    }
}

void gen_put_list(struct gen *g, const int *a, int n, int cycle)
{
    if (cycle < -1 || cycle >= n)
        gen_failf(g, "a list of %d nodes has no node %d to link to", n, cycle);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, cycle);
}

void gen_put_list_array(struct gen *g, int lists)
{
    put_count(g, lists);
}

/* Level order: each present node brings the slots of its two children; absent slots at the end are
 * cut. The nodes may be numbered in any way. */
void gen_put_tree(struct gen *g, const struct gen_nodes *t)
{
    size_t count_at = g->len;
    uint32_t slots = 0, kept = 0;
    gen_put_u32(g, 0);
    if (t->n == 0)
        return;
    int *queue = gen_alloc(g, ((size_t)t->n * 2 + 1) * sizeof *queue);
    size_t head = 0, tail = 0, kept_len = g->len;
    queue[tail++] = 0;
    while (head < tail) {
        int node = queue[head++];
        slots++;
        gen_put_bool(g, node >= 0);
        if (node < 0)
            continue;
        gen_put_i32(g, t->value[node]);
        kept = slots;
        kept_len = g->len;
        if (tail + 2 > (size_t)t->n * 2 + 1)
            gen_failf(g, "this is no tree: a node has two parents");
        queue[tail++] = t->left[node];
        queue[tail++] = t->right[node];
    }
    g->len = kept_len;
    memcpy(g->out + count_at, &kept, 4);
}

void gen_put_node(struct gen *g, int position)
{
    gen_put_i32(g, position);
}

/* -- callbacks ------------------------------------------------------------------------ */

static void put_callback(struct gen *g, enum wire_callback which, const int *head, int heads,
                         const int *data, int n)
{
    if (n < 0)
        gen_failf(g, "a callback over %d values", n);
    gen_put_u32(g, which);
    gen_put_u32(g, (uint32_t)heads + (uint32_t)n);
    gen_put_bytes(g, head, (size_t)heads * 4);
    gen_put_bytes(g, data, (size_t)n * 4);
}

void gen_put_threshold(struct gen *g, int t)
{
    put_callback(g, WIRE_CB_THRESHOLD, &t, 1, NULL, 0);
}

void gen_put_keys(struct gen *g, const int *keys, int n)
{
    put_callback(g, WIRE_CB_KEYS, NULL, 0, keys, n);
}

void gen_put_adversary(struct gen *g, int n)
{
    put_callback(g, WIRE_CB_ADVERSARY, &n, 1, NULL, 0);
}

void gen_put_cost_grid(struct gen *g, const int *cells, int rows, int cols)
{
    int head[2] = {rows, cols};
    if (rows < 0 || cols < 0 || (cols > 0 && rows > INT_MAX / cols))
        gen_failf(g, "a grid of %d rows and %d columns", rows, cols);
    put_callback(g, WIRE_CB_GRID, head, 2, cells, rows * cols);
}

void gen_put_cache(struct gen *g, const int *cells, int n, int line, int capacity)
{
    int head[3] = {n, line, capacity};
    put_callback(g, WIRE_CB_LOAD, head, 3, cells, n);
}

void gen_put_cache_store(struct gen *g)
{
    put_callback(g, WIRE_CB_STORE, NULL, 0, NULL, 0);
}

void gen_put_table(struct gen *g, const int *values, int n)
{
    put_callback(g, WIRE_CB_TABLE, NULL, 0, values, n);
}

/* -- operations ------------------------------------------------------------------------- */

void gen_op(struct gen *g, const char *method)
{
    uint16_t number = 0;
    if (g->methods == NULL)
        gen_failf(g, "gen_op in the generator of a function");
    while (g->methods[number] != NULL && strcmp(g->methods[number], method) != 0)
        number++;
    if (g->methods[number] == NULL)
        gen_failf(g, "gen_op: no method %s", method);
    if (!g->has_ops) {
        g->has_ops = true;
        g->ops = 0;
        g->ops_at = g->len;
        gen_put_u32(g, 0);
    }
    number++; /* entry 0 is the constructor */
    gen_put_bytes(g, &number, 2);
    g->ops++;
}
