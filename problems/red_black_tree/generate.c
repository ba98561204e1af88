/* Scripts of m calls: keys in the orders that unbalance search trees, then erased in several orders. The
 * tree is asked to show itself at the end, and in the small cases again and again. */
#include "gen.h"

enum { SMALL = 150 };

static void call(struct gen *g, const char *method, int key)
{
    gen_op(g, method);
    gen_put_i32(g, key);
}

/* In a small case the tree shows itself now and then, in place of the call. */
static bool shown(struct gen *g, int m)
{
    if (m > SMALL || !gen_chance(g, 1, 4))
        return false;
    gen_op(g, "dump");
    return true;
}

/* Three quarters of the calls insert, the others look for keys of which every eighth is absent. */
static void fill(struct gen *g, const int *keys, int m)
{
    int inserts = m - m / 4;
    for (int i = 0; i < m - 1; i++) {
        if (shown(g, m))
            continue;
        if (i < inserts)
            call(g, "insert", keys[i]);
        else
            call(g, "contains", keys[i * 7 % inserts] + (i % 8 == 0));
    }
    if (m > 0)
        gen_op(g, "dump");
}

static void iota(struct gen *g)
{
    int m = gen_size(g, "m");
    fill(g, gen_iota(g, m, 1, 2), m);
}

static void reversed(struct gen *g)
{
    int m = gen_size(g, "m");
    fill(g, gen_iota(g, m, 2 * m, -2), m);
}

static void zigzag(struct gen *g)
{
    int m = gen_size(g, "m"), *keys = gen_zigzag(g, m);
    fill(g, keys, m);
}

static void bit_reversed(struct gen *g)
{
    int m = gen_size(g, "m"), *keys = gen_bit_reversed(g, m);
    fill(g, keys, m);
}

static void shuffled(struct gen *g)
{
    int m = gen_size(g, "m");
    fill(g, gen_distinct(g, m, -m, 2 * m), m);
}

static void duplicates(struct gen *g)
{
    int m = gen_size(g, "m");
    fill(g, gen_uniform(g, m, 0, m / 4), m);
}

/* Half of the calls insert keys, shuffled; the others erase them in the given order, all but a few. */
static void drain(struct gen *g, const int *out, int n, int m)
{
    int *in = gen_iota(g, n, 0, 1);
    gen_shuffle(g, in, n);
    for (int i = 0; i < n; i++)
        if (!shown(g, m))
            call(g, "insert", 3 * in[i]);
    for (int i = n; i < m - 1; i++)
        if (!shown(g, m))
            call(g, "erase", 3 * out[i - n]);
    if (m > 0)
        gen_op(g, "dump");
}

static void erase_ascending(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2;
    drain(g, gen_iota(g, n, 0, 1), n, m);
}

static void erase_descending(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2;
    drain(g, gen_iota(g, n, n - 1, -1), n, m);
}

static void erase_shuffled(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2, *out = gen_iota(g, n, 0, 1);
    gen_shuffle(g, out, n);
    drain(g, out, n, m);
}

/* The middle keys first: they are near the root. */
static void erase_roots(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2, half = n / 2;
    int *up = gen_iota(g, n - half, half, 1), *down = gen_iota(g, half, half - 1, -1);
    drain(g, gen_interleave(g, up, n - half, down, half), n, m);
}

static void absent_keys(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (shown(g, m))
            continue;
        int key = 2 * gen_int(g, 0, m / 3);
        if (i % 3 == 0)
            call(g, "insert", key);
        else
            call(g, i % 3 == 1 ? "erase" : "contains", key + gen_int(g, 0, 1) * (2 * m + 1));
    }
}

static void extremes(struct gen *g)
{
    static const int pool[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++)
        if (!shown(g, m))
            call(g, i % 4 == 3 ? "erase" : i % 4 == 2 ? "contains" : "insert", pool[gen_int(g, 0, 6)]);
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), keys = m / 3 + 2;
    for (int i = 0; i < m; i++) {
        if (shown(g, m))
            continue;
        int what = gen_int(g, 0, 9);
        call(g, what < 5 ? "insert" : what < 8 ? "erase" : "contains", gen_int(g, -keys, keys));
    }
}

/* The keys of a complete tree level by level, then in order the keys between them: each new leaf may have a red
 * uncle, and recolours up to the root. */
static void red_uncle_chain(struct gen *g)
{
    int m = gen_size(g, "m"), half = m / 2, *keys = gen_bit_reversed(g, half);
    for (int i = 0; i < half; i++)
        keys[i] = 2 * keys[i] + 1;
    fill(g, gen_concat(g, keys, half, gen_iota(g, m - half, 0, 2), m - half), m);
}

/* The outer two keys of each three first, then the one between. */
static void inner_grandchild(struct gen *g)
{
    static const int first[] = {0, 2, 1}, last[] = {2, 0, 1};
    int m = gen_size(g, "m"), *keys = gen_const(g, m, 0);
    for (int i = 0; i < m; i++)
        keys[i] = i / 3 % 2 == 0 ? i / 3 * 3 + first[i % 3] : 3 * m - i / 3 * 3 + last[i % 3];
    fill(g, keys, m);
}

/* A complete tree, then its leaves are erased: they are black when the last level is full. */
static void erase_black_leaf(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2, *in = gen_bit_reversed(g, n), *out = gen_literal(g, n, in);
    gen_reverse(out, n); /* as they came in, the last ones first */
    for (int i = 0; i < n; i++)
        call(g, "insert", 3 * in[i]);
    for (int i = n; i < m - 1; i++)
        if (!shown(g, m))
            call(g, "erase", 3 * out[i - n]);
    if (m > 0)
        gen_op(g, "dump");
}

/* Full, empty, and full again, in small rounds. */
static void drain_and_refill(struct gen *g)
{
    int m = gen_size(g, "m"), round = 12;
    int *keys = gen_iota(g, round, 0, 1);
    for (int i = 0; i < m; i++) {
        if (i % round == 0)
            gen_shuffle(g, keys, round);
        if (!shown(g, m))
            call(g, i / round % 2 == 0 ? "insert" : "erase", keys[i % round]);
    }
}

GEN_FAMILIES = {
    {"iota", iota},
    {"reversed", reversed},
    {"zigzag", zigzag},
    {"bit_reversed", bit_reversed},
    {"shuffled", shuffled},
    {"duplicates", duplicates},
    {"erase_ascending", erase_ascending},
    {"erase_descending", erase_descending},
    {"erase_shuffled", erase_shuffled},
    {"erase_roots", erase_roots},
    {"red_uncle_chain", red_uncle_chain},
    {"inner_grandchild", inner_grandchild},
    {"erase_black_leaf", erase_black_leaf},
    {"drain", drain_and_refill},
    {"absent_keys", absent_keys},
    {"extremes", extremes},
    {"mixture", mixture},
};
