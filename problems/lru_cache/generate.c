/* Scripts of m calls on a cache of the given capacity. */
#include "gen.h"

/* Each key is asked for and, in the next call, put: what a server with a cache does. */
static void serve(struct gen *g, const int *keys, int calls)
{
    for (int i = 0; i < calls; i++) {
        if (i % 2 == 0) {
            gen_op(g, "get");
            gen_put_i32(g, keys[i / 2]);
        } else {
            gen_op(g, "put");
            gen_put_i32(g, keys[i / 2]);
            gen_put_i32(g, i);
        }
    }
}

/* In a circle over one key more than fits: each get misses, each put drops. */
static void scan(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    int *keys = gen_iota(g, m, 0, 1);
    for (int i = 0; i < m; i++)
        keys[i] %= cap + 1;
    gen_put_i32(g, cap);
    serve(g, keys, m);
}

/* Everything fits: the first half of the calls fills, the second half finds. */
static void hits(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    int *order = gen_distinct(g, cap, 0, cap - 1);
    gen_put_i32(g, cap);
    for (int i = 0; i < m; i++) {
        int key = order[i % cap];
        if (i < m / 2) {
            gen_op(g, "put");
            gen_put_i32(g, key);
            gen_put_i32(g, i);
        } else {
            gen_op(g, "get");
            gen_put_i32(g, key);
        }
    }
}

/* Any mixture of calls, the keys drawn from pool[0..n-1]. */
static void mixture(struct gen *g, int cap, const int *pool, int n)
{
    int m = gen_size(g, "m");
    gen_put_i32(g, cap);
    for (int i = 0; i < m; i++) {
        int key = pool[gen_int(g, 0, n - 1)];
        if (gen_chance(g, 1, 2)) {
            gen_op(g, "get");
            gen_put_i32(g, key);
        } else {
            gen_op(g, "put");
            gen_put_i32(g, key);
            gen_put_i32(g, gen_int(g, 0, 1000000000));
        }
    }
}

static void uniform(struct gen *g)
{
    int cap = gen_size(g, "cap"), n = 2 * cap;
    mixture(g, cap, gen_uniform(g, n, -1000000000, 1000000000), n);
}

static void negatives(struct gen *g)
{
    int cap = gen_size(g, "cap"), n = 2 * cap;
    mixture(g, cap, gen_iota(g, n, -n, 1), n);
}

/* Keys whose low bits are all equal; each get misses, each put drops. */
static void strided(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    int *strides = gen_strided(g, cap + 1, 65536);
    int *keys = gen_const(g, m, 0);
    for (int i = 0; i < m; i++)
        keys[i] = strides[i % (cap + 1)];
    gen_put_i32(g, cap);
    serve(g, keys, m);
}

/* One key is asked for all the time, between a stream of others. */
static void hot_key(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    int *keys = gen_zipf(g, m, 3 * cap + 1, 1.2);
    gen_put_i32(g, cap);
    serve(g, keys, m);
}

static void puts_only(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    gen_put_i32(g, cap);
    for (int i = 0; i < m; i++) {
        bool look = i + cap >= m && gen_chance(g, 1, 2);
        gen_op(g, look ? "get" : "put");
        gen_put_i32(g, gen_int(g, 0, 2 * cap));
        if (!look)
            gen_put_i32(g, i);
    }
}

/* Full, then only keys that are there already, now and then a new one. */
static void overwrite(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    gen_put_i32(g, cap);
    for (int i = 0; i < m; i++) {
        int key = i < cap ? i : gen_int(g, 0, cap - 1 + (gen_chance(g, 1, 8) ? 2 : 0));
        bool look = i >= cap && gen_chance(g, 1, 3);
        gen_op(g, look ? "get" : "put");
        gen_put_i32(g, key);
        if (!look)
            gen_put_i32(g, i);
    }
}

static void extremes(struct gen *g)
{
    static const int pool[] = {INT_MIN, INT_MIN + 1, -1, 0, 1, INT_MAX - 1, INT_MAX};
    mixture(g, gen_int(g, 2, 5), pool, 7);
}

/* Fills, asks for everything twice over, fills with other keys, and so on. */
static void fill_and_drain(struct gen *g)
{
    int m = gen_size(g, "m"), cap = gen_size(g, "cap");
    gen_put_i32(g, cap);
    for (int i = 0; i < m; i++) {
        int phase = i / (cap + 1) % 3, round = i / (cap + 1) / 3;
        int key = round * 7 + i % (cap + 1);
        gen_op(g, phase == 0 ? "put" : "get");
        gen_put_i32(g, key);
        if (phase == 0)
            gen_put_i32(g, i);
    }
}

/* The axis fixes the capacity of the small cases; here it varies. */
static void any_capacity(struct gen *g)
{
    int cap = gen_int(g, 1, 20);
    mixture(g, cap, gen_iota(g, cap + 2, 0, 1), cap + 2);
}

GEN_FAMILIES = {
    {"scan", scan},
    {"hits", hits},
    {"uniform", uniform},
    {"strided", strided},
    {"hot_key", hot_key},
    {"puts_only", puts_only},
    {"overwrite", overwrite},
    {"negatives", negatives},
    {"extremes", extremes},
    {"fill_and_drain", fill_and_drain},
    {"any_capacity", any_capacity},
};
