/* n keys below k. */
#include "gen.h"

static void put(struct gen *g, const int *keys, int n, int k)
{
    gen_put_i32s(g, keys, n);
    gen_put_i32(g, k);
}

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    put(g, gen_uniform(g, n, 0, k - 1), n, k);
}

static void all_smallest(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_const(g, n, 0), n, gen_size(g, "k"));
}

static void all_largest(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    put(g, gen_const(g, n, k - 1), n, k);
}

/* 0, 1, ..., k - 1 again and again. */
static void cyclic(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    put(g, gen_sawtooth(g, n, k), n, k);
}

static void rising(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    int *a = gen_uniform(g, n, 0, k - 1);
    gen_sort(a, n);
    put(g, a, n, k);
}

static void falling(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    int *a = gen_uniform(g, n, 0, k - 1);
    gen_sort(a, n);
    gen_reverse(a, n);
    put(g, a, n, k);
}

/* A few keys make up most of the input, and many do not occur. */
static void sparse(struct gen *g)
{
    int n = gen_size(g, "n"), k = gen_size(g, "k");
    put(g, gen_zipf(g, n, k, 1.0), n, k);
}

static void one_key(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_const(g, n, 0), n, 1);
}

static void few_keys(struct gen *g)
{
    int n = gen_size(g, "n"), k = 1 + gen_int(g, 1, 3);
    put(g, gen_uniform(g, n, 0, k - 1), n, k);
}

/* Up to six keys, each below k, for k up to 3. */
static void all_small(struct gen *g)
{
    int k = 1 + gen_pick(g, 3), n = gen_pick(g, 7);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < n; i++)
        a[i] = gen_pick(g, k);
    put(g, a, n, k);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"all_smallest", all_smallest},
    {"all_largest", all_largest},
    {"cyclic", cyclic},
    {"rising", rising},
    {"falling", falling},
    {"sparse", sparse},
    {"one_key", one_key},
    {"few_keys", few_keys},
    {"all_small", all_small},
};
