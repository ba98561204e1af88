/* The bundles: names for the sequences that nearly every sorting or hashing problem wants. One
 * function per name, one row each. */
#include "harness/gen_state.h"

enum { WIDE = 1000000000 };

static int *uniform(struct gen *g, int n)
{
    return gen_uniform(g, n, -WIDE, WIDE);
}

static int *sorted(struct gen *g, int n)
{
    int *a = uniform(g, n);
    gen_sort(a, n);
    return a;
}

static int *reversed(struct gen *g, int n)
{
    int *a = sorted(g, n);
    gen_reverse(a, n);
    return a;
}

static int *equal(struct gen *g, int n)
{
    return gen_const(g, n, 7);
}

static int *two_values(struct gen *g, int n)
{
    return gen_uniform(g, n, 0, 1);
}

static int *sawtooth(struct gen *g, int n)
{
    return gen_sawtooth(g, n, n < 16 ? 4 : gen_isqrt(n));
}

static int *nearly_sorted(struct gen *g, int n)
{
    int *a = uniform(g, n);
    gen_nearly_sort(g, a, n, n / 16 + 1);
    return a;
}

static int *extremes(struct gen *g, int n)
{
    static const int values[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    int *a = gen_uniform(g, n, 0, (int)(sizeof values / sizeof *values) - 1);
    for (int i = 0; i < n; i++)
        a[i] = values[a[i]];
    return a;
}

static int *killer_first(struct gen *g, int n)
{
    return gen_killer(g, n, GEN_KILL_FIRST);
}

static int *killer_middle(struct gen *g, int n)
{
    return gen_killer(g, n, GEN_KILL_MIDDLE);
}

static int *killer_last(struct gen *g, int n)
{
    return gen_killer(g, n, GEN_KILL_LAST);
}

static int *killer_median3(struct gen *g, int n)
{
    return gen_killer(g, n, GEN_KILL_MEDIAN3);
}

static int *killer_median3_lomuto(struct gen *g, int n)
{
    return gen_killer(g, n, GEN_KILL_MEDIAN3_LOMUTO);
}

static int *iota(struct gen *g, int n)
{
    return gen_iota(g, n, 0, 1);
}

static int *strided_256(struct gen *g, int n)
{
    return gen_strided(g, n, 1 << 8);
}

static int *strided_65536(struct gen *g, int n)
{
    return gen_strided(g, n, 1 << 16);
}

static int *strided_1000(struct gen *g, int n)
{
    return gen_strided(g, n, 1000);
}

static int *negatives(struct gen *g, int n)
{
    return gen_uniform(g, n, INT_MIN, -1);
}

static int *zero_minus_one(struct gen *g, int n)
{
    return gen_uniform(g, n, -1, 0);
}

/* Multiples of 2^18 collide in every table of up to 2^18 slots that masks or takes a remainder.
 * There are 2^14 of them; for more keys a smaller power keeps them different. */
static int *collide_2_18(struct gen *g, int n)
{
    int shift = 18;
    while (shift > 0 && n > 1 << (32 - shift) && 32 - shift < 31)
        shift--;
    return gen_strided(g, n, 1 << shift);
}

struct row {
    const char *name;
    int *(*make)(struct gen *g, int n);
};

static const struct row ord[] = {
    {"uniform", uniform},
    {"sorted", sorted},
    {"reversed", reversed},
    {"equal", equal},
    {"two_values", two_values},
    {"organ_pipe", gen_organ_pipe},
    {"sawtooth", sawtooth},
    {"nearly_sorted", nearly_sorted},
    {"extremes", extremes},
    {"killer_first", killer_first},
    {"killer_middle", killer_middle},
    {"killer_last", killer_last},
    {"killer_median3", killer_median3},
    {"killer_median3_lomuto", killer_median3_lomuto},
    {NULL, NULL},
};

static const struct row hash[] = {
    {"uniform", uniform},           {"iota", iota},
    {"strided_256", strided_256},   {"strided_65536", strided_65536},
    {"strided_1000", strided_1000}, {"negatives", negatives},
    {"extremes", extremes},         {"zero_minus_one", zero_minus_one},
    {"collide_2_18", collide_2_18}, {NULL, NULL},
};

static int *make(struct gen *g, const struct row *row, const char *which, int n)
{
    for (; row->name != NULL; row++) {
        if (strcmp(row->name, which) == 0)
            return row->make(g, n);
    }
    gen_failf(g, "no sequence is called %s", which);
}

int *gen_ord(struct gen *g, const char *which, int n)
{
    return make(g, ord, which, n);
}

int *gen_hash_keys(struct gen *g, const char *which, int n)
{
    return make(g, hash, which, n);
}

int gen_isqrt(int n)
{
    int r = 0;
    while ((int64_t)(r + 1) * (r + 1) <= n)
        r++;
    return r;
}
