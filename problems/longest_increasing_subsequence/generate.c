/* Sequences of n numbers. */
#include "gen.h"

static void by_name(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_ord(g, gen_family_name(g), n), n);
}

/* A rising run of large numbers, then a longer one of small numbers. */
static void late_start(struct gen *g)
{
    int n = gen_size(g, "n"), high = n / 3;
    int *a = gen_iota(g, n, 0, 2);
    for (int i = 0; i < high; i++)
        a[i] = 1000000 + i;
    gen_put_i32s(g, a, n);
}

/* Many equal values: strict and non-strict answers are far apart. */
static void few_values(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, -8, 8), n);
}

/* Every sequence of up to six values 0..3. */
static void all_small(struct gen *g)
{
    int n = gen_pick(g, 7);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < n; i++)
        a[i] = gen_pick(g, 4);
    gen_put_i32s(g, a, n);
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
    {"killer_median3", by_name},
    {"late_start", late_start},
    {"few_values", few_values},
    {"all_small", all_small},
};
