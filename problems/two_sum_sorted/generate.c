/* Inputs for two_sum_sorted. Everything is ascending. A pair in the middle is the last one that two
 * pointers meet; inputs without a pair forbid leaving early. */
#include "gen.h"

/* Ascending distinct multiples of four: no two of them add up to a number that is none. */
static int *multiples_of_four(struct gen *g, int n)
{
    int *a = gen_distinct(g, n, -4000000, 4000000);
    gen_sort(a, n);
    for (int i = 0; i < n; i++)
        a[i] *= 4;
    return a;
}

static void random_between(struct gen *g, int lo, int hi)
{
    int n = gen_size(g, "n");
    int *a = gen_uniform(g, n, lo, hi);
    gen_sort(a, n);
    int target = gen_int(g, lo, hi);
    if (n >= 2 && gen_chance(g, 1, 2)) {
        int i = gen_int(g, 0, n - 2);
        target = a[i] + a[gen_int(g, i + 1, n - 1)];
    }
    gen_put_i32s(g, a, n);
    gen_put_i32(g, target);
}

static void uniform(struct gen *g)
{
    random_between(g, -1000000000, 1000000000);
}

/* Many equal neighbours. */
static void dense(struct gen *g)
{
    random_between(g, -10, 10);
}

/* The only pair is at positions i < j: both values leave remainder 1, the others 0. */
static void only_pair(struct gen *g, int n, int i, int j)
{
    int *a = multiples_of_four(g, n);
    int target = 2;
    if (n >= 2) {
        a[i] += 1;
        a[j] += 1;
        target = a[i] + a[j];
    }
    gen_put_i32s(g, a, n);
    gen_put_i32(g, target);
}

static void pair_at_ends(struct gen *g)
{
    int n = gen_size(g, "n");
    only_pair(g, n, 0, n - 1);
}

static void pair_adjacent_middle(struct gen *g)
{
    int n = gen_size(g, "n");
    only_pair(g, n, (n - 1) / 2, (n - 1) / 2 + 1);
}

static void no_pair(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, multiples_of_four(g, n), n);
    gen_put_i32(g, 2);
}

static void equal_values(struct gen *g)
{
    int n = gen_size(g, "n");
    int value = gen_int(g, -50, 50);
    gen_put_i32s(g, gen_const(g, n, value), n);
    gen_put_i32(g, 2 * value + (gen_chance(g, 1, 2) ? 0 : 1));
}

static void extremes(struct gen *g)
{
    static const int value[] = {INT_MIN, INT_MIN + 1, -1, 0, INT_MAX - 1, INT_MAX};
    int n = gen_size(g, "n");
    int *a = gen_uniform(g, n, 0, 5);
    for (int i = 0; i < n; i++)
        a[i] = value[a[i]];
    gen_sort(a, n);
    gen_put_i32s(g, a, n);
    gen_put_i32(g, gen_int(g, -3, 3));
}

/* Half the target stands exactly once, anywhere; there is no pair. */
static void half_of_target_once(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = multiples_of_four(g, n);
    int target = 2;
    if (n > 0) {
        int i = gen_int(g, 0, n - 1);
        a[i] += 1;
        target = 2 * a[i];
    }
    gen_put_i32s(g, a, n);
    gen_put_i32(g, target);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"dense", dense},
    {"pair_at_ends", pair_at_ends},
    {"pair_adjacent_middle", pair_adjacent_middle},
    {"no_pair", no_pair},
    {"equal_values", equal_values},
    {"extremes", extremes},
    {"half_of_target_once", half_of_target_once},
};
