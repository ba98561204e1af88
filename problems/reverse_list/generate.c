/* Inputs for reverse_list. Only the length matters for the cost; equal values hide mistakes that
 * only the nodes' identity shows. */
#include "gen.h"

static void counting(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_iota(g, n, 1, 1), n, -1);
}

static void equal_values(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_const(g, n, gen_int(g, -3, 3)), n, -1);
}

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_uniform(g, n, INT_MIN, INT_MAX), n, -1);
}

static void two_values(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_list(g, gen_uniform(g, n, 0, 1), n, -1);
}

GEN_FAMILIES = {
    {"counting", counting},
    {"equal_values", equal_values},
    {"uniform", uniform},
    {"two_values", two_values},
};
