/* Scripts of m calls. In the small cases the order is small, too, and the leaves are shown again and again.
 * No range spans more than some thousand times as many integers as the case has calls. */
#include "gen.h"

enum { SMALL = 150 };

static void order(struct gen *g, int m)
{
    gen_put_i32(g, m <= SMALL ? gen_int(g, 3, 6) : 32);
}

static void put(struct gen *g, int k, int v)
{
    gen_op(g, "put");
    gen_put_i32(g, k);
    gen_put_i32(g, v);
}

static void get(struct gen *g, int k)
{
    gen_op(g, "get");
    gen_put_i32(g, k);
}

static void range(struct gen *g, int lo, int hi)
{
    gen_op(g, "range");
    gen_put_i32(g, lo);
    gen_put_i32(g, hi);
}

static void scan(struct gen *g, int from, int limit)
{
    gen_op(g, "scan");
    gen_put_i32(g, from);
    gen_put_i32(g, limit);
}

/* In a small case the leaves are shown now and then, in place of a call. */
static bool shown(struct gen *g, int m)
{
    if (m > SMALL || !gen_chance(g, 1, 5))
        return false;
    gen_op(g, "leaves");
    return true;
}

/* Three quarters of the calls put, the others ask, about keys that are there and keys beside them. */
static void fill(struct gen *g, const int *keys, int m)
{
    int puts = m - m / 4;
    order(g, m);
    for (int i = 0; i < m - 1; i++) {
        if (shown(g, m))
            continue;
        if (i < puts) {
            put(g, keys[i], gen_int(g, 0, 1000000000));
            continue;
        }
        int k = keys[gen_int(g, 0, puts - 1)] + gen_int(g, -1, 1);
        switch (gen_int(g, 0, 2)) {
        case 0:
            get(g, k);
            break;
        case 1:
            range(g, k, k + gen_int(g, 0, 20));
            break;
        default:
            scan(g, k, gen_int(g, 0, 12));
        }
    }
    if (m > 0)
        gen_op(g, "leaves");
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

/* Half of the calls are ranges of a few keys, anywhere. */
static void many_ranges(struct gen *g)
{
    int m = gen_size(g, "m"), n = m - m / 2, *keys = gen_iota(g, n, 0, 3);
    gen_shuffle(g, keys, n);
    order(g, m);
    for (int i = 0; i < n; i++)
        put(g, keys[i], i);
    for (int i = n; i < m; i++) {
        int lo = gen_int(g, 0, 3 * n);
        range(g, lo, lo + gen_int(g, 0, 20));
    }
}

/* The more keys, the wider the gaps between them: an eighth of the calls are ranges of four keys. */
static void wide_sparse(struct gen *g)
{
    int m = gen_size(g, "m"), n = m - m / 8, gap = 4 + m / 16;
    int *keys = gen_iota(g, n, 0, gap);
    gen_shuffle(g, keys, n);
    order(g, m);
    for (int i = 0; i < n; i++)
        put(g, keys[i], i);
    for (int i = n; i < m; i++) {
        int lo = gap * gen_int(g, 0, n) + gen_int(g, -1, 1);
        range(g, lo, lo + 4 * gap);
    }
}

/* The smallest nodes that there can be, in ascending order: most levels, and most splits of inner nodes. */
static void order_three(struct gen *g)
{
    int m = gen_size(g, "m"), puts = m - m / 4;
    gen_put_i32(g, 3);
    for (int i = 0; i < m; i++) {
        if (i < puts)
            put(g, i, i);
        else
            get(g, gen_int(g, -1, puts));
    }
}

static void long_ranges(struct gen *g)
{
    int m = gen_size(g, "m"), out = gen_size(g, "out"), n = m > 64 ? m - 64 : m;
    int *keys = gen_iota(g, n, 0, 2);
    gen_shuffle(g, keys, n);
    order(g, m);
    for (int i = 0; i < n; i++)
        put(g, keys[i], i);
    for (int i = n; i < m; i++) {
        int first = gen_int(g, 0, n > out ? n - out : 0);
        if (i % 2 == 0)
            range(g, 2 * first, 2 * (first + out) - 1);
        else
            scan(g, 2 * first, out);
    }
}

/* Between keys, beyond both ends, and with lo above hi. */
static void empty_range(struct gen *g)
{
    int m = gen_size(g, "m");
    order(g, m);
    for (int i = 0; i < m; i++) {
        int k = 10 * gen_int(g, 0, m);
        if (i % 2 == 0)
            put(g, k, i);
        else if (i % 4 == 1)
            range(g, k + 1, k + 9);
        else if (i % 8 == 3)
            range(g, k + 5, k - 5);
        else
            range(g, gen_chance(g, 1, 2) ? -20 : 10 * m + 1, gen_chance(g, 1, 2) ? -1 : 10 * m + 9);
    }
}

/* From one key to another, exactly: each key is once the first and once the last of a range. */
static void range_across_leaves(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2, *keys = gen_iota(g, n, 0, 1);
    gen_shuffle(g, keys, n);
    order(g, m);
    for (int i = 0; i < n; i++)
        put(g, 2 * keys[i], i);
    for (int i = n; i < m; i++) {
        if (shown(g, m))
            continue;
        int lo = 2 * (i - n), hi = lo + 2 * gen_int(g, 0, 9);
        range(g, i % 3 == 0 ? lo - 18 : lo, i % 3 == 0 ? lo : hi);
    }
}

static void overwrite(struct gen *g)
{
    int m = gen_size(g, "m");
    order(g, m);
    for (int i = 0; i < m; i++) {
        if (shown(g, m))
            continue;
        int k = gen_int(g, 0, m / 6 + 2);
        if (i % 4 == 3)
            range(g, k, k + 3);
        else if (i % 4 == 2)
            get(g, k);
        else
            put(g, k, i);
    }
}

static void scan_past_end(struct gen *g)
{
    int m = gen_size(g, "m");
    order(g, m);
    for (int i = 0; i < m; i++) {
        if (i % 3 < 2)
            put(g, gen_int(g, 0, 2 * m), i);
        else
            scan(g, gen_int(g, m, 2 * m + 2), gen_int(g, 0, 2 * m));
    }
}

static void extremes(struct gen *g)
{
    static const int pool[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    int m = gen_size(g, "m");
    order(g, m);
    for (int i = 0; i < m; i++) {
        if (shown(g, m))
            continue;
        int k = pool[gen_int(g, 0, 6)];
        if (i % 2 == 0)
            put(g, k, i);
        else if (i % 8 == 1)
            get(g, k);
        else if (i % 8 == 3)
            scan(g, k, gen_int(g, 0, 4));
        else if (i % 8 == 5)
            range(g, INT_MAX - gen_int(g, 0, 3), INT_MAX);
        else
            range(g, INT_MIN, INT_MIN + gen_int(g, 0, 3));
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), keys = m / 2 + 2;
    order(g, m);
    for (int i = 0; i < m; i++) {
        if (shown(g, m))
            continue;
        int what = gen_int(g, 0, 9), k = gen_int(g, -keys, keys);
        if (what < 6)
            put(g, k, i);
        else if (what == 6)
            get(g, k);
        else if (what == 7)
            scan(g, k, gen_int(g, 0, 9));
        else
            range(g, k, k + gen_int(g, -2, 25));
    }
}

GEN_FAMILIES = {
    {"iota", iota},
    {"reversed", reversed},
    {"zigzag", zigzag},
    {"bit_reversed", bit_reversed},
    {"shuffled", shuffled},
    {"duplicates", duplicates},
    {"many_ranges", many_ranges},
    {"wide_sparse", wide_sparse},
    {"order_three", order_three},
    {"long_ranges", long_ranges},
    {"empty_range", empty_range},
    {"range_across_leaves", range_across_leaves},
    {"overwrite", overwrite},
    {"scan_past_end", scan_past_end},
    {"extremes", extremes},
    {"mixture", mixture},
};
