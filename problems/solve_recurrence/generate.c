/* Recurrences whose value fits 64 bits, and whose tree has few enough leaves to be walked where a case is
 * judged for its answer: LEAVES. Only the sweep goes beyond. */
#include "gen.h"

enum { LEAVES = 1 << 20 };

static void put(struct gen *g, int a, int b, int d, int k)
{
    gen_put_i32(g, a);
    gen_put_i32(g, b);
    gen_put_i32(g, d);
    gen_put_i32(g, k);
}

/* base^k, or limit + 1 if that is more than the limit */
static int64_t power(int64_t base, int k, int64_t limit)
{
    int64_t p = 1;
    for (int i = 0; i < k; i++) {
        if (p > limit / base)
            return limit + 1;
        p *= base;
    }
    return p;
}

/* The most branches, at most `most`, whose tree of k levels below the root is not too large. */
static int branches(int k, int most)
{
    int a = 1;
    while (a < most && power(a + 1, k, LEAVES) <= LEAVES)
        a++;
    return a;
}

static void halves(struct gen *g)
{
    put(g, 2, 2, 1, gen_size(g, "k"));
}

/* a = b^d: the most that fits, by luck some smaller one. */
static void balanced(struct gen *g)
{
    int k = gen_size(g, "k"), most = branches(k, 3125), b = gen_int(g, 2, 5), d = gen_int(g, 1, 5);
    while (d > 0 && power(b, d, most) > most)
        d--;
    put(g, (int)power(b, d, most), b, d, k);
}

static void leaf_heavy(struct gen *g)
{
    int k = gen_size(g, "k"), a = branches(k, 1000), b = gen_int(g, 2, 4), d = gen_int(g, 0, 3);
    while (d > 0 && power(b, d, a) >= a)
        d--;
    put(g, a, b, d, k);
}

static void root_heavy(struct gen *g)
{
    int k = gen_size(g, "k"), b = gen_int(g, 2, 9), d = gen_int(g, 1, 6);
    int64_t limit = (int64_t)1 << 60;
    while (b > 2 && power(b, k, limit) > limit)
        b--;
    while (d > 1 && power(b, d * k, limit) > limit)
        d--;
    int most = branches(k, (int)power(b, d, 1000) - 1);
    put(g, gen_int(g, 1, most), b, d, k);
}

static void one_branch(struct gen *g)
{
    int k = gen_size(g, "k");
    put(g, 1, gen_int(g, 2, 4), gen_int(g, 0, 1), k);
}

/* n^d as close below 2^62 as a whole d comes, and at most half as many branches as b^d. */
static void near_i64_limit(struct gen *g)
{
    int k = gen_size(g, "k"), b = gen_int(g, 2, 10), d = 0;
    int64_t limit = (int64_t)1 << 62;
    while (b > 2 && power(b, k, limit) > limit)
        b--;
    while ((d + 1) * (k > 0 ? k : 1) <= 62 && power(b, (d + 1) * (k > 0 ? k : 1), limit) <= limit)
        d++;
    int64_t half = power(b, d, limit) / 2;
    put(g, gen_int(g, 1, branches(k, half < 1000 ? (int)half : 1000)), b, d, k);
}

static void all_small(struct gen *g)
{
    int a = 1 + gen_pick(g, 9), b = 2 + gen_pick(g, 3), d = gen_pick(g, 4), k = gen_pick(g, 7);
    put(g, a, b, d, k);
}

GEN_FAMILIES = {
    {"halves", halves},
    {"balanced", balanced},
    {"leaf_heavy", leaf_heavy},
    {"root_heavy", root_heavy},
    {"one_branch", one_branch},
    {"near_i64_limit", near_i64_limit},
    {"all_small", all_small},
};
