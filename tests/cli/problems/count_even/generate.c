/* Arrays of numbers of both signs. */
#include "gen.h"

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, -1000, 1000), n);
}

GEN_FAMILIES = {
    {"uniform", uniform},
};
