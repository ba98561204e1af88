/* Scripts of m calls. The families of hashing add keys of one pattern and look for them; the others
 * let keys come and go. */
#include "gen.h"

static void call(struct gen *g, const char *method, int x)
{
    gen_op(g, method);
    gen_put_i32(g, x);
}

/* Half of the calls add the keys, the rest look for them or take them out again. */
static void by_name(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2;
    int *key = gen_hash_keys(g, gen_family_name(g), n);
    for (int i = 0; i < n; i++)
        call(g, "add", key[i]);
    for (int i = n; i < m; i++)
        call(g, i % 4 == 0 ? "remove" : "contains", key[gen_int(g, 0, n - 1)]);
}

/* Each new key replaces one that came a little earlier: the set stays small, the history grows. */
static void rolling(struct gen *g)
{
    int m = gen_size(g, "m"), window = 1;
    while (window * window < m)
        window++;
    for (int i = 0, next = 0; i < m; i++) {
        if (next <= window || i % 2 == 0)
            call(g, "add", 31 * next++);
        else
            call(g, "remove", 31 * (next - 1 - window));
    }
}

/* A quarter of the calls fill the set, the others ask for what is not there. */
static void miss_heavy(struct gen *g)
{
    int m = gen_size(g, "m"), n = m / 4;
    for (int i = 0; i < m; i++)
        call(g, i < n ? "add" : "contains", i < n ? 2 * i : 2 * gen_int(g, 0, m) + 1);
}

/* Anything, over a few keys. */
static void churn(struct gen *g)
{
    static const char *const method[] = {"add", "add", "remove", "remove", "contains"};
    int m = gen_size(g, "m");
    int *key = gen_uniform(g, m / 4 + 1, -60, 60);
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 12))
            gen_op(g, "size");
        else
            call(g, method[gen_int(g, 0, 4)], 16 * key[gen_int(g, 0, m / 4)]);
    }
}

/* In, out in another order, in again, with the size in between. */
static void fill_and_drain(struct gen *g)
{
    int m = gen_size(g, "m"), n = m / 3;
    int *key = gen_iota(g, n, -n, 2);
    for (int i = 0; i < n; i++)
        call(g, "add", key[i]);
    gen_shuffle(g, key, n);
    for (int i = 0; i < n; i++)
        call(g, "remove", key[i]);
    for (int i = 2 * n; i < m; i++) {
        if (i % 3 == 0)
            gen_op(g, "size");
        else
            call(g, i % 3 == 1 ? "add" : "contains", gen_int(g, -n, n));
    }
}

/* Short lists with repeats, now and then a removal. */
static void lists(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 3)) {
            call(g, gen_chance(g, 1, 2) ? "remove" : "contains", gen_int(g, -m, m));
        } else {
            int n = gen_int(g, 0, 8);
            gen_op(g, "dedup");
            gen_put_i32s(g, gen_uniform(g, n, -m, m), n);
        }
    }
}

GEN_FAMILIES = {
    {"uniform", by_name},
    {"iota", by_name},
    {"strided_256", by_name},
    {"strided_65536", by_name},
    {"strided_1000", by_name},
    {"negatives", by_name},
    {"extremes", by_name},
    {"zero_minus_one", by_name},
    {"collide_2_18", by_name},
    {"rolling", rolling},
    {"miss_heavy", miss_heavy},
    {"churn", churn},
    {"fill_and_drain", fill_and_drain},
    {"lists", lists},
};
