/* Arrays of n numbers and m calls on them. */
#include "gen.h"

static void assign(struct gen *g, int i, int v)
{
    gen_op(g, "assign");
    gen_put_i32(g, i);
    gen_put_i32(g, v);
}

static void range_min(struct gen *g, int l, int r)
{
    gen_op(g, "range_min");
    gen_put_i32(g, l < r ? l : r);
    gen_put_i32(g, l < r ? r : l);
}

static void first_below(struct gen *g, int l, int x)
{
    gen_op(g, "first_below");
    gen_put_i32(g, l);
    gen_put_i32(g, x);
}

/* Any calls on n numbers, with values in [lo, hi]. */
static void calls(struct gen *g, int n, int lo, int hi)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        int at = gen_int(g, 0, n - 1);
        if (i % 3 == 0)
            assign(g, at, gen_int(g, lo, hi));
        else if (i % 3 == 1)
            range_min(g, at, gen_int(g, 0, n - 1));
        else
            first_below(g, at, gen_int(g, lo, hi));
    }
}

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, -1000, 1000), n);
    calls(g, n, -1000, 1000);
}

static void positive(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, 1, 50), n);
    calls(g, n, 1, 50);
}

static void constant(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_const(g, n, 4), n);
    calls(g, n, 3, 5);
}

static void ascending(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_iota(g, n, 0, 1), n);
    calls(g, n, 0, n);
}

static void descending(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_iota(g, n, n, -1), n);
    calls(g, n, 0, n);
}

/* A length next to a power of two. */
static void odd_sizes(struct gen *g)
{
    int n = gen_size(g, "n"), power = 1;
    while (2 * power < n)
        power *= 2;
    n = power + gen_int(g, 0, 1);
    gen_put_i32s(g, gen_uniform(g, n, -20, 20), n);
    calls(g, n, -20, 20);
}

static void extremes(struct gen *g)
{
    static const int value[] = {INT_MIN, INT_MIN + 1, 0, INT_MAX - 1, INT_MAX};
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    int *a = gen_uniform(g, n, 0, 4);
    for (int i = 0; i < n; i++)
        a[i] = value[a[i]];
    gen_put_i32s(g, a, n);
    for (int i = 0; i < m; i++) {
        int at = gen_int(g, 0, n - 1), v = value[gen_int(g, 0, 4)];
        if (i % 3 == 0)
            assign(g, at, v);
        else if (i % 3 == 1)
            range_min(g, at, gen_int(g, 0, n - 1));
        else
            first_below(g, at, v);
    }
}

/* Nothing is ever below 0. */
static void absent(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, 0, 1000), n);
    for (int i = 0; i < m; i++) {
        if (i % 4 == 0)
            assign(g, gen_int(g, 0, n - 1), gen_int(g, 0, 1000));
        else
            first_below(g, gen_int(g, 0, n / 8), 0);
    }
}

/* Only the last number is below. */
static void last_only(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    int *a = gen_const(g, n, 9);
    a[n - 1] = 1;
    gen_put_i32s(g, a, n);
    for (int i = 0; i < m; i++)
        first_below(g, gen_int(g, 0, n - 1), 2);
}

/* Nearly the whole array, again and again. */
static void wide_ranges(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, -1000, 1000), n);
    for (int i = 0; i < m; i++) {
        if (i % 4 == 0)
            assign(g, gen_int(g, 0, n - 1), gen_int(g, -1000, 1000));
        else
            range_min(g, gen_int(g, 0, n / 8), n - 1 - gen_int(g, 0, n / 8));
    }
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"positive", positive},
    {"constant", constant},
    {"ascending", ascending},
    {"descending", descending},
    {"odd_sizes", odd_sizes},
    {"extremes", extremes},
    {"absent", absent},
    {"last_only", last_only},
    {"wide_ranges", wide_ranges},
};
