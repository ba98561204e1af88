/* Scripts of m calls. The graph has about sqrt(m) nodes, so that V*V bits or even words are no more than the
 * calls themselves, and a call that costs V shows as m*sqrt(m). */
#include "gen.h"

static int nodes(struct gen *g)
{
    int m = gen_size(g, "m"), n = 1;
    while ((n + 1) * (n + 1) <= m)
        n++;
    return n;
}

static void create(struct gen *g, int n, bool directed)
{
    gen_put_i32(g, n);
    gen_put_bool(g, directed);
}

static void on_edge(struct gen *g, const char *method, int u, int v)
{
    gen_op(g, method);
    gen_put_i32(g, u);
    gen_put_i32(g, v);
}

static void on_node(struct gen *g, const char *method, int u)
{
    gen_op(g, method);
    gen_put_i32(g, u);
}

/* A star, then one question after another whether the hub has an edge; the leaves are asked as often as the hub. */
static void hub_queries(struct gen *g)
{
    int m = gen_size(g, "m"), n = nodes(g), calls = 0;
    create(g, n, false);
    /* half of the nodes are leaves, in random order: where a list is searched, most of it is seen */
    int *order = gen_iota(g, n, 0, 1);
    gen_shuffle(g, order, n);
    for (int i = 1; i <= n / 2 && calls < m; i++, calls++)
        on_edge(g, "add_edge", order[0], order[i]);
    for (; calls < m; calls++) {
        int leaf = order[gen_int(g, 0, n - 1)];
        on_edge(g, "has_edge", calls % 2 ? order[0] : leaf, calls % 2 ? leaf : order[0]);
    }
}

/* A path, and the neighbours of node after node. */
static void sparse_scan(struct gen *g)
{
    int m = gen_size(g, "m"), n = nodes(g), calls = 0;
    create(g, n, false);
    for (int i = 1; i < n && calls < m; i++, calls++)
        on_edge(g, "add_edge", i - 1, i);
    for (; calls < m; calls++)
        on_node(g, calls % 4 == 3 ? "degree" : "neighbors", gen_int(g, 0, n - 1));
}

/* Edges between near nodes come and go; no node ever has many. */
static void sparse_churn(struct gen *g)
{
    int m = gen_size(g, "m"), n = nodes(g);
    create(g, n, gen_chance(g, 1, 2));
    for (int calls = 0; calls < m; calls++) {
        int u = gen_int(g, 0, n - 1), v = (u + gen_int(g, 0, 2)) % n;
        switch (gen_int(g, 0, 5)) {
        case 0:
        case 1:
            on_edge(g, "add_edge", u, v);
            break;
        case 2:
            on_edge(g, "remove_edge", u, v);
            break;
        case 3:
            on_edge(g, "has_edge", v, u);
            break;
        case 4:
            on_node(g, "neighbors", u);
            break;
        default:
            on_node(g, "degree", u);
        }
    }
}

/* One half of the nodes is a chain of arrows, and each node of the other half leads to all of it, from its end on: where
 * components are merged into long chains that nobody shortens, each of these edges goes down one of them. */
static void deep_roots(struct gen *g)
{
    int m = gen_size(g, "m"), n = nodes(g), calls = 0;
    create(g, n, true);
    for (int i = 1; i < n / 2 && calls < m; i++, calls++)
        on_edge(g, "add_edge", i - 1, i);
    for (int u = n / 2; u < n; u++)
        for (int v = n / 2 - 1; v >= 0 && calls < m; v--, calls++)
            on_edge(g, "add_edge", u, v);
    for (int i = 0; i < 8 && calls < m; i++, calls++)
        gen_op(g, "components");
    for (; calls < m; calls++)
        on_node(g, "degree", gen_int(g, 0, n - 1));
}

/* Everything there is to know about the graph, once. */
static void ask_all(struct gen *g, int n)
{
    for (int u = 0; u < n; u++) {
        on_node(g, "neighbors", u);
        on_node(g, "degree", u);
        on_edge(g, "has_edge", u, gen_int(g, 0, n - 1));
    }
    gen_op(g, "matrix");
    gen_op(g, "components");
}

/* A shape of gen.h, renumbered, directed or not; every fifth edge is added twice, some are removed at the end. */
static void by_name(struct gen *g)
{
    int n = nodes(g);
    struct gen_graph x = gen_graph_named(g, gen_family_name(g), n, 2 * n);
    gen_relabel(g, &x);
    gen_shuffle_edges(g, &x);
    create(g, n, gen_chance(g, 1, 2));
    for (int i = 0; i < x.m; i++) {
        on_edge(g, "add_edge", x.edge[i].u, x.edge[i].v);
        if (i % 5 == 0)
            on_edge(g, "add_edge", x.edge[i].v, x.edge[i].u);
    }
    ask_all(g, n);
    for (int i = 0; i < x.m; i += 3)
        on_edge(g, "remove_edge", x.edge[i].u, x.edge[i].v);
    ask_all(g, n);
}

static void mixture(struct gen *g, int n, bool directed)
{
    int m = gen_size(g, "m");
    create(g, n, directed);
    for (int calls = 0; calls < m; calls++) {
        int u = gen_int(g, 0, n - 1), v = gen_int(g, 0, n - 1), what = gen_int(g, 0, 19);
        if (what < 8)
            on_edge(g, "add_edge", u, v);
        else if (what < 12)
            on_edge(g, "remove_edge", u, v);
        else if (what < 15)
            on_edge(g, "has_edge", u, v);
        else if (what < 17)
            on_node(g, "neighbors", u);
        else if (what < 18)
            on_node(g, "degree", u);
        else
            gen_op(g, what == 18 ? "components" : "matrix");
    }
}

static void undirected_mixture(struct gen *g)
{
    mixture(g, nodes(g), false);
}

static void directed_mixture(struct gen *g)
{
    mixture(g, nodes(g), true);
}

static void few_nodes(struct gen *g)
{
    mixture(g, gen_int(g, 1, 3), gen_chance(g, 1, 2));
}

static void self_loops(struct gen *g)
{
    int m = gen_size(g, "m"), n = nodes(g);
    create(g, n, gen_chance(g, 1, 2));
    for (int calls = 0; calls < m; calls++) {
        int u = gen_int(g, 0, n - 1);
        on_edge(g, gen_chance(g, 1, 4) ? "remove_edge" : "add_edge", u, gen_chance(g, 1, 2) ? u : gen_int(g, 0, n - 1));
        on_node(g, gen_chance(g, 1, 2) ? "degree" : "neighbors", u);
    }
    gen_op(g, "matrix");
}

/* All edges in, all edges out in another order, and in again. */
static void fill_and_clear(struct gen *g)
{
    int n = nodes(g) < 12 ? nodes(g) : 12;
    struct gen_graph x = gen_complete(g, n);
    create(g, n, false);
    for (int round = 0; round < 2; round++) {
        gen_shuffle_edges(g, &x);
        for (int i = 0; i < x.m; i++)
            on_edge(g, "add_edge", x.edge[i].u, x.edge[i].v);
        gen_op(g, "components");
        gen_shuffle_edges(g, &x);
        for (int i = 0; i < x.m; i++) {
            on_edge(g, "remove_edge", x.edge[i].v, x.edge[i].u);
            on_node(g, "neighbors", x.edge[i].u);
        }
        gen_op(g, "matrix");
    }
}

/* Two nodes, every script of up to three additions or removals; then everything there is to know. */
static void all_small(struct gen *g)
{
    bool directed = gen_pick(g, 2);
    int calls = gen_pick(g, 4);
    create(g, 2, directed);
    for (int i = 0; i < calls; i++) {
        bool add = gen_pick(g, 2);
        int u = gen_pick(g, 2), v = gen_pick(g, 2);
        on_edge(g, add ? "add_edge" : "remove_edge", u, v);
    }
    for (int u = 0; u < 2; u++) {
        on_node(g, "neighbors", u);
        on_node(g, "degree", u);
    }
    gen_op(g, "matrix");
    gen_op(g, "components");
}

GEN_FAMILIES = {
    {"hub_queries", hub_queries},
    {"sparse_scan", sparse_scan},
    {"sparse_churn", sparse_churn},
    {"deep_roots", deep_roots},
    {"star", by_name},
    {"path", by_name},
    {"cycle", by_name},
    {"complete", by_name},
    {"grid", by_name},
    {"sparse", by_name},
    {"dense", by_name},
    {"tree", by_name},
    {"components", by_name},
    {"undirected_mixture", undirected_mixture},
    {"directed_mixture", directed_mixture},
    {"few_nodes", few_nodes},
    {"self_loops", self_loops},
    {"fill_and_clear", fill_and_clear},
    {"all_small", all_small},
};
