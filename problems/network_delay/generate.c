/* Networks of V nodes and about E lines. Node 0 of a generated graph becomes node 1; the weights
 * are 0..1000 where a family says nothing else. */
#include "gen.h"

/* The arguments: the graph with nodes from 1 on, V, and the sender (from 0). */
static void put(struct gen *g, struct gen_graph *x, int nodes, int sender)
{
    for (int i = 0; i < x->m; i++) {
        x->edge[i].u++;
        x->edge[i].v++;
    }
    gen_put_edges(g, x, true);
    gen_put_i32(g, nodes);
    gen_put_i32(g, sender + 1);
}

/* A graph without edges on which to build. */
static struct gen_graph bare(int nodes)
{
    return (struct gen_graph){.n = nodes};
}

/* The shapes of gen.h; each line is there in both directions. */
static void shaped(struct gen *g, const char *shape, int n, int lo, int hi)
{
    struct gen_graph x = gen_graph_named(g, shape, n, gen_size(g, "E") / 2);
    int lines = x.m;
    for (int i = 0; i < lines; i++)
        gen_add_edge(g, &x, x.edge[i].v, x.edge[i].u, 0);
    gen_weights(g, &x, lo, hi);
    gen_shuffle_edges(g, &x);
    put(g, &x, n, n > 0 ? gen_int(g, 0, n - 1) : 0);
}

static void by_name(struct gen *g)
{
    shaped(g, gen_family_name(g), gen_size(g, "V"), 0, 1000);
}

/* For the shapes that have far more lines than four for each node. */
static void by_name_small(struct gen *g)
{
    int n = gen_size(g, "V");
    shaped(g, gen_family_name(g), n < 64 ? n : 64, 0, 1000);
}

/* Each later line into a node is a little better. */
static void decreasing(struct gen *g)
{
    int n = gen_size(g, "V");
    struct gen_graph x = gen_decreasing(g, n, gen_size(g, "E"));
    put(g, &x, n, 0);
}

static void zero_weights(struct gen *g)
{
    shaped(g, "sparse", gen_size(g, "V"), 0, 0);
}

static void equal_weights(struct gen *g)
{
    shaped(g, "sparse", gen_size(g, "V"), 7, 7);
}

/* One long route whose lines are listed from the far end; the other lines are too slow to help. */
static void path_backwards(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    for (int i = n - 1; i > 0; i--)
        gen_add_edge(g, &x, i - 1, i, 1);
    while (n > 1 && x.m < m) {
        int to = gen_int(g, 1, n - 1);
        gen_add_edge(g, &x, gen_int(g, 0, to - 1), to, 2 * n);
    }
    put(g, &x, n, 0);
}

/* Half of the nodes lie on a route; each of them knows a way to the hub that is one better than
 * the last one, and all of these offers are open when the hub is settled. The hub has a line to
 * each of the remaining nodes. Who looks at the hub's lines once for each offer does so for half
 * of all nodes. */
static void stale_hub(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    int route = n / 2, hub = route;
    for (int i = 0; i < route; i++) {
        if (i > 0)
            gen_add_edge(g, &x, i - 1, i, 1);
        gen_add_edge(g, &x, i, hub, 3 * n - 2 * i);
    }
    for (int i = hub + 1; i < n; i++)
        gen_add_edge(g, &x, hub, i, 1 + i - hub);
    while (route > 0 && x.m < m)
        gen_add_edge(g, &x, gen_int(g, 0, route - 1), gen_int(g, 0, route - 1), 4 * n);
    gen_shuffle_edges(g, &x);
    put(g, &x, n, 0);
}

/* The direct line to each node is slower than the way through all nodes before it. */
static void hop_trap(struct gen *g)
{
    int n = gen_size(g, "V");
    struct gen_graph x = bare(n);
    for (int i = 1; i < n; i++) {
        gen_add_edge(g, &x, 0, i, 3 * i + gen_int(g, 1, 9));
        gen_add_edge(g, &x, i - 1, i, gen_int(g, 0, 3));
    }
    gen_shuffle_edges(g, &x);
    put(g, &x, n, 0);
}

static void loops_and_parallels(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    while (n > 0 && x.m < m) {
        int u = gen_int(g, 0, n - 1), v = gen_chance(g, 1, 4) ? u : (u + 1) % n;
        gen_add_edge(g, &x, u, v, gen_int(g, 0, 50));
    }
    put(g, &x, n, n > 0 ? gen_int(g, 0, n - 1) : 0);
}

GEN_FAMILIES = {
    {"path", by_name},
    {"cycle", by_name},
    {"star", by_name},
    {"complete", by_name_small},
    {"grid", by_name},
    {"sparse", by_name},
    {"dense", by_name_small},
    {"tree", by_name},
    {"components", by_name},
    {"layered", by_name_small},
    {"decreasing", decreasing},
    {"path_backwards", path_backwards},
    {"stale_hub", stale_hub},
    {"hop_trap", hop_trap},
    {"zero_weights", zero_weights},
    {"equal_weights", equal_weights},
    {"loops_and_parallels", loops_and_parallels},
};
