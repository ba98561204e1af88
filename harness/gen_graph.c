/* Graphs by shape: lists of edges of weight 1. An array of edges always has room for the next power
 * of two, which is all that gen_add_edge() has to know. */
#include "harness/gen_state.h"

static struct gen_graph bare(struct gen *g, int64_t n, int64_t m)
{
    if (n < 0 || m < 0 || n > INT_MAX || m > INT_MAX / 2)
        gen_failf(g, "a graph of %lld nodes and %lld edges", (long long)n, (long long)m);
    size_t cap = 1;
    while (cap < (size_t)m)
        cap *= 2;
    return (struct gen_graph){.n = (int)n, .edge = gen_alloc(g, cap * sizeof(struct gen_edge))};
}

/* Within the room that bare() made. */
static void put(struct gen_graph *x, int u, int v)
{
    x->edge[x->m++] = (struct gen_edge){u, v, 1};
}

void gen_add_edge(struct gen *g, struct gen_graph *x, int u, int v, int w)
{
    bool full = (x->m & (x->m - 1)) == 0;
    if (full) {
        struct gen_graph wider = bare(g, x->n, x->m > 0 ? (int64_t)x->m * 2 : 1);
        if (x->m > 0)
            memcpy(wider.edge, x->edge, (size_t)x->m * sizeof *x->edge);
        x->edge = wider.edge;
    }
    x->edge[x->m++] = (struct gen_edge){u, v, w};
}

struct gen_graph gen_path(struct gen *g, int n)
{
    struct gen_graph x = bare(g, n, n > 0 ? n - 1 : 0);
    for (int i = 0; i + 1 < n; i++)
        put(&x, i, i + 1);
    return x;
}

struct gen_graph gen_cycle(struct gen *g, int n)
{
    struct gen_graph x = bare(g, n, n);
    for (int i = 0; n > 2 && i < n; i++)
        put(&x, i, (i + 1) % n);
    return n > 2 ? x : gen_path(g, n); /* two nodes have no cycle without parallels */
}

struct gen_graph gen_star(struct gen *g, int n)
{
    struct gen_graph x = bare(g, n, n > 0 ? n - 1 : 0);
    for (int i = 1; i < n; i++)
        put(&x, 0, i);
    return x;
}

struct gen_graph gen_complete(struct gen *g, int n)
{
    struct gen_graph x = bare(g, n, (int64_t)n * (n - 1) / 2);
    for (int u = 0; u < n; u++) {
        for (int v = u + 1; v < n; v++)
            put(&x, u, v);
    }
    return x;
}

struct gen_graph gen_grid_graph(struct gen *g, int rows, int cols)
{
    struct gen_graph x = bare(g, (int64_t)rows * cols, (int64_t)rows * cols * 2);
    for (int i = 0; i < x.n; i++) {
        if (i % cols + 1 < cols)
            put(&x, i, i + 1);
        if (i / cols + 1 < rows)
            put(&x, i, i + cols);
    }
    return x;
}

/* Random attachment: node i hangs below a uniform earlier one; depth about ln n. */
struct gen_graph gen_random_tree(struct gen *g, int n)
{
    struct gen_graph x = bare(g, n, n > 0 ? n - 1 : 0);
    for (int i = 1; i < n; i++)
        put(&x, gen_int(g, 0, i - 1), i);
    return x;
}

/* Pair k of all u < v, ordered by v: v (v - 1) / 2 pairs come before those of v. */
static void unrank(uint64_t k, int *u, int *v)
{
    uint64_t hi = (uint64_t)(__builtin_sqrt(2.0 * (double)k) + 1);
    while (hi * (hi - 1) / 2 > k)
        hi--;
    while ((hi + 1) * hi / 2 <= k)
        hi++;
    *v = (int)hi;
    *u = (int)(k - hi * (hi - 1) / 2);
}

/* m pairs u < v, different while there are that many, then repeated at random. */
static struct gen_graph pairs(struct gen *g, int n, int m)
{
    struct gen_graph x = bare(g, n, m);
    uint64_t all = n > 1 ? (uint64_t)n * (uint64_t)(n - 1) / 2 : 0;
    size_t different = (uint64_t)m < all ? (size_t)m : (size_t)all;
    uint64_t *k = different > 0 ? gen_distinct_u64(g, different, all) : NULL;
    for (int i = 0; all > 0 && i < m; i++) {
        int u = 0, v = 0;
        unrank((size_t)i < different ? k[i] : (uint64_t)gen_int64(g, 0, (int64_t)all - 1), &u, &v);
        put(&x, u, v);
    }
    return x;
}

struct gen_graph gen_random_graph(struct gen *g, int n, int m)
{
    struct gen_graph x = pairs(g, n, m);
    for (int i = 0; i < x.m; i++) {
        if (gen_chance(g, 1, 2))
            x.edge[i] = (struct gen_edge){x.edge[i].v, x.edge[i].u, 1};
    }
    return x;
}

struct gen_graph gen_dag(struct gen *g, int n, int m)
{
    return pairs(g, n, m);
}

struct gen_graph gen_bipartite(struct gen *g, int left, int right, int m)
{
    struct gen_graph x = bare(g, (int64_t)left + right, m);
    uint64_t all = (uint64_t)left * (uint64_t)right;
    size_t different = (uint64_t)m < all ? (size_t)m : (size_t)all;
    uint64_t *k = different > 0 ? gen_distinct_u64(g, different, all) : NULL;
    for (int i = 0; all > 0 && i < m; i++) {
        uint64_t pair = (size_t)i < different ? k[i] : (uint64_t)gen_int64(g, 0, (int64_t)all - 1);
        put(&x, (int)(pair / (uint64_t)right), left + (int)(pair % (uint64_t)right));
    }
    return x;
}

/* Where group i of `count` begins among n nodes. */
static int group_start(int n, int count, int i)
{
    return (int)((int64_t)n * i / count);
}

struct gen_graph gen_cliques(struct gen *g, int n, int count)
{
    if (count < 1)
        gen_failf(g, "%d cliques", count);
    struct gen_graph x = bare(g, n, 0);
    for (int c = 0; c < count; c++) {
        int from = group_start(n, count, c), to = group_start(n, count, c + 1);
        for (int u = from; u < to; u++) {
            for (int v = u + 1; v < to; v++)
                gen_add_edge(g, &x, u, v, 1);
        }
        if (to > from && to < n)
            gen_add_edge(g, &x, to - 1, to, 1);
    }
    return x;
}

struct gen_graph gen_components(struct gen *g, int n, int count)
{
    if (count < 1)
        gen_failf(g, "%d components", count);
    struct gen_graph x = bare(g, n, n);
    for (int c = 0; c < count; c++) {
        for (int u = group_start(n, count, c); u + 1 < group_start(n, count, c + 1); u++)
            put(&x, u, u + 1);
    }
    return x;
}

struct gen_graph gen_layered(struct gen *g, int layers, int width)
{
    int64_t m = layers > 1 ? (int64_t)(layers - 1) * width * width : 0;
    struct gen_graph x = bare(g, (int64_t)layers * width, m);
    for (int u = 0; u < x.n - width; u++) {
        int next = (u / width + 1) * width;
        for (int i = 0; i < width; i++)
            put(&x, u, next + i);
    }
    return x;
}

/* A chain of k relays from node 0, one step apart. Relay i reaches every other node at i + 2 (k -
 * i) = 2 k - i: each relay, when it is settled, improves every target by one. At most m edges. */
struct gen_graph gen_decreasing(struct gen *g, int n, int m)
{
    struct gen_graph x = bare(g, n, m);
    int relays = n > 0 ? m / n : 0;
    if (relays > n / 2)
        relays = n / 2;
    if (relays < 1)
        relays = 1;
    for (int i = 0; i + 1 < relays && x.m < m; i++)
        put(&x, i, i + 1);
    for (int i = 0; i < relays; i++) {
        for (int t = relays; t < n && x.m < m; t++)
            x.edge[x.m++] = (struct gen_edge){i, t, 2 * (relays - i)};
    }
    return x;
}

/* -- changing a graph -------------------------------------------------------------------- */

void gen_weights(struct gen *g, struct gen_graph *x, int lo, int hi)
{
    for (int i = 0; i < x->m; i++)
        x->edge[i].w = gen_int(g, lo, hi);
}

void gen_relabel(struct gen *g, struct gen_graph *x)
{
    int *name = gen_iota(g, x->n, 0, 1);
    gen_shuffle(g, name, x->n);
    for (int i = 0; i < x->m; i++) {
        x->edge[i].u = name[x->edge[i].u];
        x->edge[i].v = name[x->edge[i].v];
    }
}

void gen_shuffle_edges(struct gen *g, struct gen_graph *x)
{
    for (int i = x->m - 1; i > 0; i--) {
        int j = gen_int(g, 0, i);
        struct gen_edge t = x->edge[i];
        x->edge[i] = x->edge[j];
        x->edge[j] = t;
    }
}

/* -- by name ------------------------------------------------------------------------------- */

/* Nodes from x->n on, each hung on the one before: so that the graph has exactly n. */
static struct gen_graph with_tail(struct gen *g, struct gen_graph x, int n)
{
    for (int i = x.n; i < n; i++) {
        if (i > 0)
            gen_add_edge(g, &x, i - 1, i, 1);
    }
    x.n = n;
    return x;
}

static struct gen_graph square(struct gen *g, int n)
{
    int side = gen_isqrt(n);
    return with_tail(g, gen_grid_graph(g, side, side > 0 ? n / side : 0), n);
}

static struct gen_graph dense(struct gen *g, int n)
{
    int64_t half = (int64_t)n * (n - 1) / 4;
    if (half > INT_MAX / 2)
        gen_failf(g, "a dense graph of %d nodes", n);
    return gen_random_graph(g, n, (int)half);
}

static struct gen_graph layered(struct gen *g, int n, int m)
{
    int width = n > 0 ? m / n : 0;
    if (width > n)
        width = n;
    if (width < 1)
        width = 1;
    return with_tail(g, gen_layered(g, n / width, width), n);
}

struct gen_graph gen_graph_named(struct gen *g, const char *which, int n, int m)
{
    if (strcmp(which, "path") == 0)
        return gen_path(g, n);
    if (strcmp(which, "cycle") == 0)
        return gen_cycle(g, n);
    if (strcmp(which, "star") == 0)
        return gen_star(g, n);
    if (strcmp(which, "complete") == 0)
        return gen_complete(g, n);
    if (strcmp(which, "grid") == 0)
        return square(g, n);
    if (strcmp(which, "sparse") == 0)
        return gen_random_graph(g, n, m);
    if (strcmp(which, "dense") == 0)
        return dense(g, n);
    if (strcmp(which, "tree") == 0)
        return gen_random_tree(g, n);
    if (strcmp(which, "components") == 0)
        return gen_components(g, n, gen_isqrt(n) + 1);
    if (strcmp(which, "layered") == 0)
        return layered(g, n, m);
    if (strcmp(which, "decreasing") == 0)
        return gen_decreasing(g, n, m);
    gen_failf(g, "no graph is called %s", which);
}
