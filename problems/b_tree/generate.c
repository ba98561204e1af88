/* Scripts of m calls: keys in the orders that unbalance plain search trees. The tree is asked to show itself at
 * the end, and in the small cases again and again; there the nodes are small, too. */
#include "gen.h"

enum { SMALL = 150 };

static int degree(struct gen *g, int m)
{
    return m <= SMALL ? gen_int(g, 2, 5) : gen_size(g, "t");
}

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
    gen_op(g, "nodes");
    return true;
}

/* Three quarters of the calls insert, the others look for keys of which every eighth is absent. */
static void fill(struct gen *g, const int *keys, int m)
{
    int inserts = m - m / 4;
    gen_put_i32(g, degree(g, m));
    for (int i = 0; i < m - 1; i++) {
        if (shown(g, m))
            continue;
        if (i < inserts)
            call(g, "insert", keys[i]);
        else
            call(g, "contains", keys[i * 7 % inserts] + (i % 8 == 0));
    }
    if (m > 0)
        gen_op(g, "nodes");
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

/* The smallest nodes that there can be: most splits. */
static void t2(struct gen *g)
{
    int m = gen_size(g, "m");
    gen_put_i32(g, 2);
    for (int i = 0; i < m; i++)
        if (!shown(g, m))
            call(g, i % 5 == 4 ? "contains" : "insert", gen_int(g, 0, 2 * m));
}

/* The root just before and after its first split, shown after each key. */
static void root_split(struct gen *g)
{
    int m = gen_size(g, "m"), t = gen_int(g, 2, 2 + m / 8 % 8), *keys = gen_iota(g, m + 1, 0, 1);
    gen_shuffle(g, keys, m);
    gen_put_i32(g, t);
    for (int i = 0; i < m; i++) {
        if (i % 2 == 1 && m <= SMALL)
            gen_op(g, "nodes");
        else
            call(g, "insert", keys[i]);
    }
}

/* In order, and then between what is there, from the end: full nodes beside full nodes. */
static void full_sibling(struct gen *g)
{
    int m = gen_size(g, "m"), half = m / 2, *keys = gen_const(g, m + 1, 0);
    for (int i = 0; i < half; i++)
        keys[i] = 4 * i;
    for (int i = half; i < m; i++)
        keys[i] = 4 * (m - i) - 2;
    fill(g, keys, m);
}

static void extremes(struct gen *g)
{
    static const int pool[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    int m = gen_size(g, "m");
    gen_put_i32(g, 2);
    for (int i = 0; i < m; i++)
        if (!shown(g, m))
            call(g, i % 3 == 2 ? "contains" : "insert", pool[gen_int(g, 0, 6)]);
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), keys = m / 2 + 2;
    gen_put_i32(g, degree(g, m));
    for (int i = 0; i < m; i++)
        if (!shown(g, m))
            call(g, gen_chance(g, 2, 3) ? "insert" : "contains", gen_int(g, -keys, keys));
}

GEN_FAMILIES = {
    {"iota", iota},
    {"reversed", reversed},
    {"zigzag", zigzag},
    {"bit_reversed", bit_reversed},
    {"shuffled", shuffled},
    {"duplicates", duplicates},
    {"t2", t2},
    {"root_split", root_split},
    {"full_sibling", full_sibling},
    {"extremes", extremes},
    {"mixture", mixture},
};
