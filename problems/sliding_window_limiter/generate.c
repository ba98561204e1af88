/* Scripts of m calls at times that never fall. */
#include "gen.h"

static void create(struct gen *g, int limit, int window)
{
    gen_put_i32(g, limit);
    gen_put_i32(g, window);
}

static void allow(struct gen *g, const char *user, int64_t t)
{
    gen_op(g, "allow");
    gen_put_string(g, user);
    gen_put_i64(g, t);
}

/* The name of user k: a short word that ends with the number, so that names begin alike. */
static const char *name(struct gen *g, int k)
{
    char digits[12] = {0};
    int at = 11;
    do {
        digits[--at] = (char)('0' + k % 10);
        k /= 10;
    } while (k > 0);
    return gen_join(g, "user", digits + at);
}

static char **names(struct gen *g, int n)
{
    char **out = gen_alloc(g, (size_t)n * sizeof *out);
    for (int i = 0; i < n; i++)
        out[i] = gen_join(g, name(g, i), "");
    return out;
}

/* One user fills the window, then a call enters as another one leaves. */
static void one_by_one(struct gen *g)
{
    int m = gen_size(g, "m"), limit = gen_size(g, "limit");
    create(g, limit, 2 * limit);
    for (int i = 0; i < m; i++)
        allow(g, "ann", 2 * (int64_t)i);
}

/* All users in turn, each with a full window. */
static void many_users(struct gen *g)
{
    int m = gen_size(g, "m"), users = gen_size(g, "users"), limit = gen_size(g, "limit");
    char **user = names(g, users);
    create(g, limit, 3 * users * limit / 4 + 1);
    for (int i = 0; i < m; i++)
        allow(g, user[i % users], i);
}

/* Calls a millisecond before, at and after the end of a window that an earlier call began. */
static void around_the_edge(struct gen *g)
{
    int m = gen_size(g, "m"), limit = gen_int(g, 1, 4), window = gen_int(g, 5, 50);
    int64_t t = 0, *began = gen_alloc(g, ((size_t)m + 1) * sizeof *began);
    create(g, limit, window);
    for (int i = 0; i < m; i++) {
        int64_t edge = i >= limit ? began[i - limit] + window + gen_int(g, -1, 1) : t + gen_int(g, 0, 2);
        t = edge > t ? edge : t;
        began[i] = t;
        allow(g, "ann", t);
    }
}

/* Nearly all are refused. */
static void denied_storm(struct gen *g)
{
    int m = gen_size(g, "m"), limit = gen_int(g, 1, 3);
    create(g, limit, 20);
    for (int i = 0; i < m; i++)
        allow(g, gen_chance(g, 1, 8) ? "bob" : "ann", i);
}

static void same_time(struct gen *g)
{
    int m = gen_size(g, "m");
    int64_t t = 0;
    create(g, gen_int(g, 1, 6), gen_int(g, 1, 4));
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 5))
            t += gen_int(g, 1, 3);
        allow(g, gen_chance(g, 1, 3) ? "bob" : "ann", t);
    }
}

/* Long rests, then many calls: the last of one window and the first of the next. */
static void bursts(struct gen *g)
{
    int m = gen_size(g, "m"), limit = gen_int(g, 1, 5), window = gen_int(g, 50, 1000000000);
    int64_t t = 0;
    create(g, limit, window);
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 2 * limit + 1))
            t += window - gen_int(g, 0, 3);
        else
            t += gen_int(g, 0, 1);
        allow(g, "ann", t);
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), users = gen_int(g, 1, 2 + m / 8), window = gen_int(g, 1, 100);
    char **user = names(g, users);
    int64_t t = gen_int(g, 0, 100);
    create(g, gen_int(g, 1, 4), window);
    for (int i = 0; i < m; i++) {
        t += gen_int(g, 0, window / users / 2 + 1);
        allow(g, user[gen_int(g, 0, users - 1)], t);
    }
}

/* Up to five calls of two users, zero to two milliseconds apart. */
static void all_small(struct gen *g)
{
    int limit = 1 + gen_pick(g, 2), window = 1 + gen_pick(g, 2), calls = gen_pick(g, 6);
    int64_t t = 0;
    create(g, limit, window);
    for (int i = 0; i < calls; i++) {
        t += i > 0 ? gen_pick(g, 3) : 0;
        allow(g, i > 0 && gen_pick(g, 2) > 0 ? "b" : "a", t);
    }
}

GEN_FAMILIES = {
    {"one_by_one", one_by_one},
    {"many_users", many_users},
    {"around_the_edge", around_the_edge},
    {"denied_storm", denied_storm},
    {"same_time", same_time},
    {"bursts", bursts},
    {"mixture", mixture},
    {"all_small", all_small},
};
