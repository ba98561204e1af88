/* n numbers and a k: about n/2 in general. */
#include "gen.h"

static void put(struct gen *g, int *a, int k)
{
    gen_put_i32s(g, a, gen_size(g, "n"));
    gen_put_i32(g, k);
}

static int half(struct gen *g)
{
    return (gen_size(g, "n") + 1) / 2;
}

static void by_name(struct gen *g)
{
    put(g, gen_ord(g, gen_family_name(g), gen_size(g, "n")), half(g));
}

static void largest(struct gen *g)
{
    put(g, gen_uniform(g, gen_size(g, "n"), -1000, 1000), 1);
}

static void smallest(struct gen *g)
{
    put(g, gen_uniform(g, gen_size(g, "n"), -1000, 1000), gen_size(g, "n"));
}

static void few_values(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_uniform(g, n, -3, 3), gen_int(g, 1, n));
}

/* Every array of one to five values 0..3, every k. */
static void all_small(struct gen *g)
{
    int n = 1 + gen_pick(g, 5), k = 1 + gen_pick(g, n);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < n; i++)
        a[i] = gen_pick(g, 4);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, k);
}

GEN_FAMILIES = {
    {"uniform", by_name},
    {"sorted", by_name},
    {"reversed", by_name},
    {"equal", by_name},
    {"two_values", by_name},
    {"organ_pipe", by_name},
    {"sawtooth", by_name},
    {"nearly_sorted", by_name},
    {"extremes", by_name},
    {"killer_middle", by_name},
    {"killer_last", by_name},
    {"killer_median3", by_name},
    {"killer_median3_lomuto", by_name},
    {"largest", largest},
    {"smallest", smallest},
    {"few_values", few_values},
    {"all_small", all_small},
};
