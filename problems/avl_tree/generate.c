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
    gen_op(g, "preorder");
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
        gen_op(g, "preorder");
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
        gen_op(g, "preorder");
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

/* The AVL tree of least size for its height: an erasure on its short side makes rotations up to the root. Keys
 * are inserted level by level, so that it grows without a rotation. */
static int grow(int *key, int *level, int *count, int height, int first, int depth)
{
    if (height <= 0)
        return first;
    int mine = grow(key, level, count, height - 1, first, depth + 1);
    key[*count] = mine;
    level[(*count)++] = depth;
    return grow(key, level, count, height - 2, mine + 1, depth + 1);
}

static void fibonacci_tree_erase(struct gen *g)
{
    int m = gen_size(g, "m"), height = 0, size = 0, before = 0;
    while (2 * (size + before + 1) < m) {
        int next = size + before + 1;
        before = size;
        size = next;
        height++;
    }
    int *key = gen_const(g, size + 1, 0), *level = gen_const(g, size + 1, 0), count = 0, calls = 0;
    grow(key, level, &count, height, 0, 0);
    for (int depth = 0; depth < height; depth++)
        for (int i = 0; i < count; i++)
            if (level[i] == depth) {
                call(g, "insert", key[i]);
                calls++;
            }
    for (int k = count - 1; calls < m - 1 && k >= 0; k--, calls++)
        if (!shown(g, m))
            call(g, "erase", k);
    if (m > 0)
        gen_op(g, "preorder");
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
    {"fibonacci_tree_erase", fibonacci_tree_erase},
    {"absent_keys", absent_keys},
    {"extremes", extremes},
    {"mixture", mixture},
};
