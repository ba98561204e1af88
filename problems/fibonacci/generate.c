/* Inputs for fibonacci: the size is the argument itself. */
#include "gen.h"

static void the_argument(struct gen *g)
{
    gen_put_i32(g, gen_size(g, "n"));
}

static void every_n(struct gen *g)
{
    gen_put_i32(g, gen_pick(g, 93) - 2);
}

GEN_FAMILIES = {
    {"the_argument", the_argument},
    {"every_n", every_n},
};
