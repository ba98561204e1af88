/* Arrays of n colours 0, 1, 2. */
#include "gen.h"

static void put(struct gen *g, int *a)
{
    gen_put_i32s(g, a, gen_size(g, "n"));
}

static int *random_colours(struct gen *g, int lo, int hi)
{
    return gen_uniform(g, gen_size(g, "n"), lo, hi);
}

static void uniform(struct gen *g)
{
    put(g, random_colours(g, 0, 2));
}

static void rising(struct gen *g)
{
    int *a = random_colours(g, 0, 2);
    gen_sort(a, gen_size(g, "n"));
    put(g, a);
}

static void falling(struct gen *g)
{
    int *a = random_colours(g, 0, 2);
    gen_sort(a, gen_size(g, "n"));
    gen_reverse(a, gen_size(g, "n"));
    put(g, a);
}

static void all_zeros(struct gen *g)
{
    put(g, random_colours(g, 0, 0));
}

static void all_ones(struct gen *g)
{
    put(g, random_colours(g, 1, 1));
}

static void all_twos(struct gen *g)
{
    put(g, random_colours(g, 2, 2));
}

static void without_zeros(struct gen *g)
{
    put(g, random_colours(g, 1, 2));
}

static void without_twos(struct gen *g)
{
    put(g, random_colours(g, 0, 1));
}

static void without_ones(struct gen *g)
{
    int *a = random_colours(g, 0, 1);
    for (int i = 0; i < gen_size(g, "n"); i++)
        a[i] *= 2;
    put(g, a);
}

static void alternating(struct gen *g)
{
    int *a = random_colours(g, 0, 0);
    for (int i = 0; i < gen_size(g, "n"); i++)
        a[i] = i % 2 * 2;
    put(g, a);
}

static void cyclic(struct gen *g)
{
    put(g, gen_sawtooth(g, gen_size(g, "n"), 3));
}

/* Every array of up to seven colours. */
static void all_small(struct gen *g)
{
    int n = gen_pick(g, 8);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < n; i++)
        a[i] = gen_pick(g, 3);
    gen_put_i32s(g, a, n);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"rising", rising},
    {"falling", falling},
    {"all_zeros", all_zeros},
    {"all_ones", all_ones},
    {"all_twos", all_twos},
    {"without_zeros", without_zeros},
    {"without_ones", without_ones},
    {"without_twos", without_twos},
    {"alternating", alternating},
    {"cyclic", cyclic},
    {"all_small", all_small},
};
