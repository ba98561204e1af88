/* Arrays of n numbers: the usual shapes, and number ranges that leave some bytes without work. */
#include "gen.h"

static void by_name(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_ord(g, gen_family_name(g), n), n);
}

/* Lengths next to a power of two, where passes over pairs of runs and last parents go wrong. */
static void odd_sizes(struct gen *g)
{
    int n = gen_size(g, "n"), power = 1;
    while (2 * power <= n)
        power *= 2;
    int size = n == 0 ? 0 : power + gen_int(g, -1, 1);
    gen_put_i32s(g, gen_uniform(g, size, -50, 50), size);
}

static void full_range(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, INT_MIN, INT_MAX), n);
}

static void negatives(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, INT_MIN, -1), n);
}

static void small_range(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_uniform(g, n, 0, 255), n);
}

/* Only the highest byte differs, its sign included. */
static void high_byte_only(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_uniform(g, n, -128, 127);
    for (int i = 0; i < n; i++)
        a[i] *= 1 << 24;
    gen_put_i32s(g, a, n);
}

/* Numbers that differ in the second byte only, around both signs: an unstable pass shows. */
static void middle_byte(struct gen *g)
{
    int n = gen_size(g, "n");
    int *a = gen_uniform(g, n, -300, 300);
    for (int i = 0; i < n; i++)
        a[i] = a[i] * 256 + i % 3;
    gen_put_i32s(g, a, n);
}

/* Every array of up to five values 0..3. */
static void all_small(struct gen *g)
{
    int n = gen_pick(g, 6);
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
    {"killer_first", by_name},
    {"killer_middle", by_name},
    {"killer_last", by_name},
    {"killer_median3", by_name},
    {"killer_median3_lomuto", by_name},
    {"odd_sizes", odd_sizes},
    {"full_range", full_range},
    {"negatives", negatives},
    {"small_range", small_range},
    {"high_byte_only", high_byte_only},
    {"middle_byte", middle_byte},
    {"all_small", all_small},
};
