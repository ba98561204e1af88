/* Inputs for knapsack.
 *
 * Recursion without memory branches twice at each item as long as it fits. When everything fits that
 * is 2^n, and a sweep would end after four sizes; of items of a third of the capacity only three
 * fit, and it makes some n^4 / 24 calls, which leaves enough sizes to tell the growth. */
#include "gen.h"

static void put(struct gen *g, const int *weights, const int *values, int n, int capacity)
{
    gen_put_i32s(g, weights, n);
    gen_put_i32s(g, values, n);
    gen_put_i32(g, capacity);
}

static void uniform(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    put(g, gen_uniform(g, n, 1, 1 + capacity / 2), gen_uniform(g, n, 0, 1000), n, capacity);
}

/* Three of the items fill the capacity, whichever they are. */
static void thirds(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    put(g, gen_const(g, n, capacity / 3), gen_uniform(g, n, 1, 1000), n, capacity);
}

/* Weights up to a quarter of the capacity: several items fit together, whichever they are. */
static void many_fit(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    put(g, gen_uniform(g, n, 1, 1 + capacity / 4), gen_uniform(g, n, 1, 1000), n, capacity);
}

/* Every subset fits. */
static void all_weightless(struct gen *g)
{
    int n = gen_size(g, "n");
    put(g, gen_const(g, n, 0), gen_uniform(g, n, 1, 1000), n, gen_size(g, "W"));
}

static void too_heavy(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    put(g, gen_const(g, n, capacity + 1), gen_uniform(g, n, 1, 1000), n, capacity);
}

/* All items together weigh exactly the capacity, as far as it reaches for one unit each. */
static void exact_fill(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    int *weights = gen_alloc(g, (size_t)n * sizeof *weights);
    for (int unit = 0; n > 0 && unit < capacity; unit++)
        weights[gen_int(g, 0, n - 1)]++;
    put(g, weights, gen_uniform(g, n, 1, 1000), n, capacity);
}

static void equal_items(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    int weight = gen_int(g, 1, 1 + capacity / 3);
    put(g, gen_const(g, n, weight), gen_const(g, n, gen_int(g, 1, 100)), n, capacity);
}

/* One item a little over half the capacity with the best ratio; halves that pay more together. */
static void ratio_trap(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    int half = capacity / 2;
    int *weights = gen_const(g, n, half);
    int *values = gen_const(g, n, 2 * half);
    if (n > 0) {
        int trap = gen_int(g, 0, n - 1);
        weights[trap] = half + 1;
        values[trap] = 2 * half + 3;
    }
    put(g, weights, values, n, capacity);
}

static void weightless(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    put(g, gen_uniform(g, n, 0, 2), gen_uniform(g, n, 0, 20), n, capacity);
}

static void big_values(struct gen *g)
{
    int n = gen_size(g, "n"), capacity = gen_size(g, "W");
    int most = n > 0 ? INT_MAX / n : 0;
    put(g, gen_uniform(g, n, 0, 1 + capacity / 3), gen_uniform(g, n, most / 2, most), n, capacity);
}

/* Up to three items of weight 1..4 and value 1..3, with every capacity up to 8. */
static void small_items(struct gen *g)
{
    int weights[3], values[3];
    int n = gen_pick(g, 4);
    for (int i = 0; i < n; i++) {
        weights[i] = 1 + gen_pick(g, 4);
        values[i] = 1 + gen_pick(g, 3);
    }
    put(g, weights, values, n, gen_pick(g, 9));
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"thirds", thirds},
    {"many_fit", many_fit},
    {"all_weightless", all_weightless},
    {"too_heavy", too_heavy},
    {"exact_fill", exact_fill},
    {"equal_items", equal_items},
    {"ratio_trap", ratio_trap},
    {"weightless", weightless},
    {"big_values", big_values},
    {"small_items", small_items},
};
