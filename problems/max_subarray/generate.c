/* n numbers between -10000 and 10000. */
#include "gen.h"

static void put(struct gen *g, int *a)
{
    gen_put_i32s(g, a, gen_size(g, "n"));
}

static int *between(struct gen *g, int lo, int hi)
{
    return gen_uniform(g, gen_size(g, "n"), lo, hi);
}

static void uniform(struct gen *g)
{
    put(g, between(g, -10000, 10000));
}

static void all_positive(struct gen *g)
{
    put(g, between(g, 1, 10000));
}

static void all_negative(struct gen *g)
{
    put(g, between(g, -10000, -1));
}

static void alternating(struct gen *g)
{
    int *a = between(g, 1, 1);
    for (int i = 1; i < gen_size(g, "n"); i += 2)
        a[i] = -1;
    put(g, a);
}

static void zeros(struct gen *g)
{
    put(g, between(g, 0, 0));
}

static void small_values(struct gen *g)
{
    put(g, between(g, -3, 3));
}

/* Losses, and at the very end what makes it good again. */
static void best_at_end(struct gen *g)
{
    int n = gen_size(g, "n"), *a = between(g, -50, 20);
    a[n - 1] = 10000;
    put(g, a);
}

static void best_at_start(struct gen *g)
{
    int *a = between(g, -50, 20);
    a[0] = 10000;
    put(g, a);
}

static void rare_positive(struct gen *g)
{
    int *a = between(g, -100, -1);
    for (int i = 0; i < gen_size(g, "n"); i++)
        if (gen_chance(g, 1, 10))
            a[i] = gen_int(g, 0, 500);
    put(g, a);
}

/* Pieces whose losses nearly eat up the gains before them. */
static void nearly_cancelling(struct gen *g)
{
    int *a = between(g, 1, 100);
    for (int i = 1; i < gen_size(g, "n"); i += 2)
        a[i] = -a[i - 1] + gen_int(g, -1, 1);
    put(g, a);
}

/* Every array of one to six numbers -2..2. */
static void all_small(struct gen *g)
{
    int n = 1 + gen_pick(g, 6);
    int *a = gen_const(g, n, 0);
    for (int i = 0; i < n; i++)
        a[i] = gen_pick(g, 5) - 2;
    gen_put_i32s(g, a, n);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"all_positive", all_positive},
    {"all_negative", all_negative},
    {"alternating", alternating},
    {"zeros", zeros},
    {"small_values", small_values},
    {"best_at_end", best_at_end},
    {"best_at_start", best_at_start},
    {"rare_positive", rare_positive},
    {"nearly_cancelling", nearly_cancelling},
    {"all_small", all_small},
};
