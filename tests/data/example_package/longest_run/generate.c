/* Arrays with few values, so that runs are long. */
#include "gen.h"

static void two_values(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, 0, 1), n);
}

static void all_equal(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_const(g, n, -3), n);
}

/* Every array of up to 5 elements over three values. */
static void small(struct gen *g)
{
    int nums[5];
    int n = gen_pick(g, 6);
    for (int i = 0; i < n; i++)
        nums[i] = gen_pick(g, 3);
    gen_put_i32s(g, nums, n);
}

GEN_FAMILIES = {
    {"two_values", two_values},
    {"all_equal", all_equal},
    {"small", small},
};
