/* Inputs for binary_search: arrays with regular values, and targets at the ends, beyond them, in the
 * gaps and anywhere. */
#include "gen.h"

static void put(struct gen *g, const int *a, int n, int target)
{
    gen_put_i32s(g, a, n);
    gen_put_i32(g, target);
}

static void first(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, 0, 1), n, 0);
}

static void last(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, 0, 1), n, n - 1);
}

static void below(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, 0, 1), n, -1);
}

static void above(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, 0, 1), n, n);
}

/* Odd values; any target, so that it is there half of the time. */
static void gaps(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, 1, 2), n, gen_int(g, 0, 2 * n));
}

static void negatives(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_iota(g, n, -n, 1), n, gen_int(g, -n - 1, 0));
}

/* Values far apart, over the whole range of int. */
static void wide(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_distinct(g, n, INT_MIN, INT_MAX);
    gen_sort(a, n);
    bool present = n > 0 && gen_chance(g, 2, 3);
    put(g, a, n, present ? a[gen_int(g, 0, n - 1)] : gen_int(g, INT_MIN, INT_MAX));
}

/* Up to nine odd numbers, and each target that is one of them, between two, or outside. */
static void every_target(struct gen *g)
{
    int n = gen_pick(g, 10);
    put(g, gen_iota(g, n, 1, 2), n, gen_pick(g, 2 * n + 1));
}

GEN_FAMILIES = {
    {"first", first},
    {"last", last},
    {"below", below},
    {"above", above},
    {"gaps", gaps},
    {"negatives", negatives},
    {"wide", wide},
    {"every_target", every_target},
};
