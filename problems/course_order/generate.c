/* Graphs whose edges lead from what is needed to what needs it. */
#include "gen.h"

/* As rows: the later course first. */
static void put(struct gen *g, struct gen_graph x)
{
    gen_put_i32(g, x.n);
    for (int i = 0; i < x.m; i++) {
        int u = x.edge[i].u;
        x.edge[i].u = x.edge[i].v;
        x.edge[i].v = u;
    }
    gen_put_edges(g, &x, false);
}

static struct gen_graph mixed(struct gen *g, struct gen_graph x)
{
    gen_relabel(g, &x);
    gen_shuffle_edges(g, &x);
    return x;
}

static struct gen_graph some_dag(struct gen *g)
{
    int64_t n = gen_size(g, "V"), pairs = n * (n - 1) / 2, m = gen_size(g, "E");
    return gen_dag(g, (int)n, (int)(m < pairs ? m : pairs));
}

static void dag(struct gen *g)
{
    put(g, mixed(g, some_dag(g)));
}

static void path(struct gen *g)
{
    put(g, gen_path(g, gen_size(g, "V")));
}

/* Course n - 1 comes first, then n - 2, and so on. */
static void reversed_path(struct gen *g)
{
    struct gen_graph x = gen_path(g, gen_size(g, "V"));
    for (int i = 0; i < x.m; i++) {
        x.edge[i].u = x.n - 1 - x.edge[i].u;
        x.edge[i].v = x.n - 1 - x.edge[i].v;
    }
    put(g, x);
}

static void star(struct gen *g)
{
    put(g, gen_star(g, gen_size(g, "V")));
}

/* Each course but one needs one other. */
static void tree(struct gen *g)
{
    struct gen_graph x = gen_random_tree(g, gen_size(g, "V"));
    put(g, x);
}

static void cycle(struct gen *g)
{
    put(g, mixed(g, gen_cycle(g, gen_size(g, "V"))));
}

/* A graph without a cycle, and beside it a cycle of three. */
static void cycle_in_second_part(struct gen *g)
{
    int n = gen_size(g, "V");
    if (n < 4) {
        put(g, gen_path(g, n));
        return;
    }
    struct gen_graph x = gen_path(g, n - 3);
    x.n = n;
    for (int i = 0; i < 3; i++)
        gen_add_edge(g, &x, n - 3 + i, n - 3 + (i + 1) % 3, 1);
    if (gen_chance(g, 1, 2))
        x = mixed(g, x);
    put(g, x);
}

static void self_loop(struct gen *g)
{
    struct gen_graph x = some_dag(g);
    int at = gen_int(g, 0, x.n - 1);
    gen_add_edge(g, &x, at, at, 1);
    put(g, mixed(g, x));
}

/* Each row several times. */
static void duplicates(struct gen *g)
{
    struct gen_graph x = gen_random_tree(g, gen_size(g, "V"));
    for (int i = 0, m = x.m; i < m; i++)
        if (gen_chance(g, 1, 2))
            gen_add_edge(g, &x, x.edge[i].u, x.edge[i].v, 1);
    gen_shuffle_edges(g, &x);
    put(g, x);
}

static void no_rows(struct gen *g)
{
    put(g, (struct gen_graph){.n = gen_size(g, "V")});
}

/* Few rows in any direction: with a cycle or without. */
static void random(struct gen *g)
{
    int n = gen_size(g, "V");
    struct gen_graph x = {.n = n};
    for (int i = 0; i < n / 2; i++)
        gen_add_edge(g, &x, gen_int(g, 0, n - 1), gen_int(g, 0, n - 1), 1);
    put(g, x);
}

/* Every set of rows among up to three courses. */
static void all_small(struct gen *g)
{
    struct gen_graph x = {.n = 1 + gen_pick(g, 3)};
    for (int u = 0; u < x.n; u++)
        for (int v = 0; v < x.n; v++)
            if (gen_pick(g, 2) > 0)
                gen_add_edge(g, &x, u, v, 1);
    put(g, x);
}

GEN_FAMILIES = {
    {"dag", dag},
    {"path", path},
    {"reversed_path", reversed_path},
    {"star", star},
    {"tree", tree},
    {"cycle", cycle},
    {"cycle_in_second_part", cycle_in_second_part},
    {"self_loop", self_loop},
    {"duplicates", duplicates},
    {"no_rows", no_rows},
    {"random", random},
    {"all_small", all_small},
};
