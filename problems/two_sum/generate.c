/* Inputs for two_sum.
 *
 * What makes solutions slow here is an input without a pair, since it forbids leaving early, and
 * keys that a weak hash sends to one bucket. What makes them wrong is small, dense values: pairs
 * of equal elements, and single elements of half the target.
 */
#include "gen.h"

static int sum_or(int a, int b, int otherwise)
{
    int64_t sum = (int64_t)a + b;
    return sum >= INT_MIN && sum <= INT_MAX ? (int)sum : otherwise;
}

/* The sequence that bears the family's name, and a target that two elements make up half the time. */
static void hash_keys(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_hash_keys(g, gen_family_name(g), n);
    int target = gen_int(g, -1000, 1000);
    if (n >= 2 && gen_chance(g, 1, 2)) {
        int i = gen_int(g, 0, n - 2);
        target = sum_or(a[i], a[gen_int(g, i + 1, n - 1)], target);
    }
    gen_put_i32s(g, a, n);
    gen_put_i32(g, target);
}

/* Distinct multiples of four: no two of them add up to a number that is none. */
static int *multiples_of_four(struct gen *g, int n)
{
    int *a = gen_distinct(g, n, -1000000, 1000000);
    for (int i = 0; i < n; i++)
        a[i] *= 4;
    return a;
}

static void no_pair(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, multiples_of_four(g, n), n);
    gen_put_i32(g, 4 * gen_int(g, -1000, 1000) + 2);
}

/* The only pair is at positions i and j: both values leave remainder 1, the others 0. */
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

static void pair_last_two(struct gen *g)
{
    int n = gen_size(g, "n");
    only_pair(g, n, n - 2, n - 1);
}

/* The target is odd, the keys are not. The partners, taken by their low bits, fall next to the keys. */
static void strided_65536_no_pair(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_strided(g, n, 65536), n);
    gen_put_i32(g, 1);
}

static void equal_values(struct gen *g)
{
    int n = gen_size(g, "n");
    int value = gen_int(g, -50, 50);
    gen_put_i32s(g, gen_const(g, n, value), n);
    gen_put_i32(g, 2 * value + (gen_chance(g, 1, 2) ? 0 : 1));
}

/* Half the target stands exactly once, anywhere; there is no pair. */
static void half_of_target_once(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = multiples_of_four(g, n);
    int half = 4 * gen_int(g, -1000, 1000) + 1;
    if (n > 0)
        a[gen_int(g, 0, n - 1)] = half;
    gen_put_i32s(g, a, n);
    gen_put_i32(g, 2 * half);
}

GEN_FAMILIES = {
    {"uniform", hash_keys},
    {"iota", hash_keys},
    {"strided_256", hash_keys},
    {"strided_65536", hash_keys},
    {"strided_1000", hash_keys},
    {"negatives", hash_keys},
    {"extremes", hash_keys},
    {"zero_minus_one", hash_keys},
    {"collide_2_18", hash_keys},
    {"pair_at_ends", pair_at_ends},
    {"pair_last_two", pair_last_two},
    {"no_pair", no_pair},
    {"strided_65536_no_pair", strided_65536_no_pair},
    {"equal_values", equal_values},
    {"half_of_target_once", half_of_target_once},
};
