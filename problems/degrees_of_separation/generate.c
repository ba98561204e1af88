/* Groups of V people with E friendships, or as many as the shape has. */
#include "gen.h"

static void put(struct gen *g, struct gen_graph *x, int people, int a, int b)
{
    gen_put_i32(g, people);
    gen_put_edges(g, x, false);
    gen_put_i32(g, a);
    gen_put_i32(g, b);
}

static struct gen_graph bare(int people)
{
    return (struct gen_graph){.n = people};
}

/* A shape of gen.h, renumbered, and any two people. */
static void shaped(struct gen *g, const char *shape, int n)
{
    struct gen_graph x = gen_graph_named(g, shape, n, gen_size(g, "E"));
    gen_relabel(g, &x);
    gen_shuffle_edges(g, &x);
    put(g, &x, n, gen_int(g, 0, n - 1), gen_int(g, 0, n - 1));
}

static void by_name(struct gen *g)
{
    shaped(g, gen_family_name(g), gen_size(g, "V"));
}

/* For the shapes that have far more friendships than people. */
static void by_name_small(struct gen *g)
{
    int n = gen_size(g, "V");
    shaped(g, gen_family_name(g), n < 48 ? n : 48);
}

/* One chain, listed from the far end: who relaxes all rows again and again settles one person in each
 * round. */
static void path_backwards(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    for (int i = n - 1; i > 0; i--)
        gen_add_edge(g, &x, i - 1, i, 1);
    while (n > 1 && x.m < m)
        gen_add_edge(g, &x, 0, 1, 1);
    put(g, &x, n, 0, n - 1);
}

/* The last person knows nobody; the others are as many friends as E allows. All of the group of the
 * first one has to be searched. */
static void stranger(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    for (int i = 1; i + 1 < n && x.m < m; i++)
        gen_add_edge(g, &x, gen_int(g, 0, i - 1), i, 1);
    while (n > 2 && x.m < m) {
        int u = gen_int(g, 0, n - 3);
        gen_add_edge(g, &x, u, gen_int(g, u + 1, n - 2), 1);
    }
    gen_shuffle_edges(g, &x);
    put(g, &x, n, 0, n - 1);
}

/* A chain of V people, each friendship many times over, in either direction. */
static void repeated_rows(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    for (int i = 0; n > 1 && i < m; i++) {
        int u = i % (n - 1);
        if (gen_chance(g, 1, 2))
            gen_add_edge(g, &x, u, u + 1, 1);
        else
            gen_add_edge(g, &x, u + 1, u, 1);
    }
    gen_shuffle_edges(g, &x);
    put(g, &x, n, 0, n - 1);
}

static void two_cliques(struct gen *g)
{
    int n = gen_size(g, "V");
    n = n < 40 ? n : 40;
    struct gen_graph x = n >= 2 ? gen_cliques(g, n, 2) : bare(n);
    put(g, &x, n, 0, n - 1);
}

static void same_person(struct gen *g)
{
    int n = gen_size(g, "V"), a = gen_int(g, 0, n - 1);
    struct gen_graph x = gen_graph_named(g, "sparse", n, gen_size(g, "E"));
    put(g, &x, n, a, a);
}

static void loops_and_parallels(struct gen *g)
{
    int n = gen_size(g, "V"), m = gen_size(g, "E");
    struct gen_graph x = bare(n);
    while (x.m < m) {
        int u = gen_int(g, 0, n - 1), v = gen_chance(g, 1, 4) ? u : (u + gen_int(g, 1, 2)) % n;
        gen_add_edge(g, &x, u, v, 1);
    }
    put(g, &x, n, gen_int(g, 0, n - 1), gen_int(g, 0, n - 1));
}

/* Every group of up to four people, every pair. */
static void all_small(struct gen *g)
{
    int n = 1 + gen_pick(g, 4);
    struct gen_graph x = bare(n);
    for (int u = 0; u < n; u++)
        for (int v = u + 1; v < n; v++)
            if (gen_pick(g, 2))
                gen_add_edge(g, &x, u, v, 1);
    int a = gen_pick(g, n), b = gen_pick(g, n);
    put(g, &x, n, a, b);
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
    {"path_backwards", path_backwards},
    {"stranger", stranger},
    {"repeated_rows", repeated_rows},
    {"two_cliques", two_cliques},
    {"same_person", same_person},
    {"loops_and_parallels", loops_and_parallels},
    {"all_small", all_small},
};
