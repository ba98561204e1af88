/* Arrays of n numbers and m calls on them. Each sum asked for fits an int. */
#include "gen.h"

static void update(struct gen *g, int index, int val)
{
    gen_op(g, "update");
    gen_put_i32(g, index);
    gen_put_i32(g, val);
}

static void sum(struct gen *g, int left, int right)
{
    gen_op(g, "sum_range");
    gen_put_i32(g, left);
    gen_put_i32(g, right);
}

static void sum_any(struct gen *g, int n)
{
    int a = gen_int(g, 0, n - 1), b = gen_int(g, 0, n - 1);
    sum(g, a < b ? a : b, a < b ? b : a);
}

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, -1000, 1000), n);
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 2))
            update(g, gen_int(g, 0, n - 1), gen_int(g, -1000, 1000));
        else
            sum_any(g, n);
    }
}

static void constant(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_const(g, n, 3), n);
    for (int i = 0; i < m; i++) {
        if (i % 2)
            update(g, gen_int(g, 0, n - 1), 3);
        else
            sum_any(g, n);
    }
}

/* Updates at both ends, sums of nearly everything. */
static void first_last(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_iota(g, n, 1, 1), n);
    for (int i = 0; i < m; i++) {
        if (i % 2)
            update(g, i % 4 == 1 ? 0 : n - 1, gen_int(g, -1000, 1000));
        else
            sum(g, i % 4 == 0 || n == 1 ? 0 : 1, n - 1);
    }
}

static void full_range(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, -1000, 1000), n);
    for (int i = 0; i < m; i++) {
        if (i % 8 == 0)
            update(g, gen_int(g, 0, n - 1), gen_int(g, -1000, 1000));
        else
            sum(g, 0, n - 1);
    }
}

/* One sum at the end. */
static void updates_only(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_const(g, n, 0), n);
    for (int i = 0; i + 1 < m; i++)
        update(g, i % n, gen_int(g, -1000, 1000));
    if (m > 0)
        sum(g, 0, n - 1);
}

static void same_index(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m"), index = gen_int(g, 0, n - 1);
    gen_put_i32s(g, gen_uniform(g, n, -9, 9), n);
    for (int i = 0; i < m; i++) {
        if (i % 3 < 2)
            update(g, index, gen_int(g, -1000, 1000));
        else
            sum(g, gen_int(g, 0, index), gen_int(g, index, n - 1));
    }
}

static void single_cells(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, INT_MIN, INT_MAX), n);
    for (int i = 0; i < m; i++) {
        int index = gen_int(g, 0, n - 1);
        if (i % 2)
            update(g, index, gen_int(g, INT_MIN, INT_MAX));
        else
            sum(g, index, index);
    }
}

/* Sums from the start grow beyond an int; only pairs are asked for. */
static void large_prefixes(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    gen_put_i32s(g, gen_uniform(g, n, 900000000, 1000000000), n);
    for (int i = 0; i < m; i++) {
        int index = gen_int(g, 0, n - 1);
        if (i % 2)
            update(g, index, gen_int(g, 900000000, 1000000000));
        else
            sum(g, index, index + 1 < n ? index + 1 : index);
    }
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"constant", constant},
    {"first_last", first_last},
    {"full_range", full_range},
    {"updates_only", updates_only},
    {"same_index", same_index},
    {"single_cells", single_cells},
    {"large_prefixes", large_prefixes},
};
