/* Inputs for list_cycle: the same nodes with the last one linked to different places. */
#include "gen.h"

static void no_cycle(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_iota(g, n, 1, 1), n, -1);
}

static void whole(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_iota(g, n, 1, 1), n, n > 0 ? 0 : -1);
}

/* The last node links to itself. */
static void self_loop(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_iota(g, n, 1, 1), n, n - 1);
}

/* A cycle of three behind everything else. */
static void long_tail(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_iota(g, n, 1, 1), n, n >= 3 ? n - 3 : n - 1);
}

static void equal_values(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_const(g, n, 6), n, n > 0 ? n / 2 : -1);
}

static void anywhere(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_uniform(g, n, -5, 5), n, gen_int(g, -1, n - 1));
}

/* Up to eight nodes, with every place to link back to, and none. */
static void every_entry(struct gen *g)
{
    int n = gen_pick(g, 9);
    gen_put_list(g, gen_iota(g, n, 1, 1), n, gen_pick(g, n + 1) - 1);
}

GEN_FAMILIES = {
    {"no_cycle", no_cycle},
    {"whole", whole},
    {"self_loop", self_loop},
    {"long_tail", long_tail},
    {"equal_values", equal_values},
    {"anywhere", anywhere},
    {"every_entry", every_entry},
};
