/* Every package has a generator; this one's cases are all written by hand. */
#include "gen.h"

static void none(struct gen *g)
{
    gen_fail(g, "no inputs are made");
}

GEN_FAMILIES = {
    {"none", none},
};
