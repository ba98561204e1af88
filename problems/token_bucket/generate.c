/* Scripts of m calls at growing times. */
#include "gen.h"

static const int64_t latest = 1000000000000;

static void create(struct gen *g, int capacity, int per_sec)
{
    gen_put_i32(g, capacity);
    gen_put_i32(g, per_sec);
}

static void allow(struct gen *g, int64_t t, int64_t cost)
{
    gen_op(g, "allow");
    gen_put_i64(g, t);
    gen_put_i32(g, (int)cost);
}

static void look(struct gen *g, int64_t t)
{
    gen_op(g, "available");
    gen_put_i64(g, t);
}

/* One token a second, and a large bucket that is emptied at once: what comes in is taken out. */
static void steady(struct gen *g)
{
    int m = gen_size(g, "m"), gap = gen_size(g, "gap");
    create(g, 1000000, 1);
    for (int i = 0; i < m; i++) {
        int64_t t = (int64_t)i * gap;
        if (i % 4 == 3)
            look(g, t);
        else
            allow(g, t, i == 0 ? 1000000 : (gap + 500) / 1000);
    }
}

/* All at once: the first half passes. */
static void burst(struct gen *g)
{
    int m = gen_size(g, "m"), gap = gen_size(g, "gap");
    create(g, m / 2 + 1, 1);
    for (int i = 0; i < m; i++)
        allow(g, gap, 1);
}

/* One token every ten milliseconds, asked for each millisecond. */
static void slow_poll(struct gen *g)
{
    int m = gen_size(g, "m");
    create(g, 1, 100);
    for (int i = 0; i < m; i++)
        allow(g, i, 1);
}

/* Bursts with long rests in between. */
static void long_idle(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_int(g, 1, 6);
    int64_t t = 0;
    create(g, capacity, gen_int(g, 1, 50));
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, capacity + 2))
            t += gen_int(g, 1000, 1000000);
        if (gen_chance(g, 1, 4))
            look(g, t);
        else
            allow(g, t, gen_int(g, 1, 2));
    }
}

/* Asks when just enough is there, and a millisecond before or after. */
static void to_the_millisecond(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_int(g, 2, 20), rate = gen_int(g, 1, 300);
    int64_t t = 0, level = capacity * 1000;
    create(g, capacity, rate);
    for (int i = 0; i < m; i++) {
        int64_t want = 1000 * gen_int(g, 1, capacity), missing = want > level ? want - level : 0;
        int64_t wait = (missing + rate - 1) / rate + gen_int(g, -1, 1);
        wait = wait > 0 ? wait : 0;
        t += wait;
        level = level + wait * rate < capacity * 1000 ? level + wait * rate : capacity * 1000;
        allow(g, t, want / 1000);
        if (level >= want)
            level -= want;
    }
}

/* Costs from nothing to far more than fits. */
static void costs(struct gen *g)
{
    static const int pool[] = {0, 0, 1, 2, 5, 6, 7, 100, 2147484, 4294968, 2000000000};
    int m = gen_size(g, "m");
    int64_t t = 0;
    create(g, 6, 1000);
    for (int i = 0; i < m; i++) {
        t += gen_int(g, 0, 3);
        if (gen_chance(g, 1, 5))
            look(g, t);
        else
            allow(g, t, pool[gen_int(g, 0, 10)]);
    }
}

/* Clocks of several machines: every few calls the time is an earlier one. */
static void clock_back(struct gen *g)
{
    int m = gen_size(g, "m");
    create(g, gen_int(g, 1, 30), gen_int(g, 1, 2000));
    for (int i = 0; i < m; i++) {
        int64_t t = (int64_t)10 * i + gen_int(g, 0, 60);
        if (gen_chance(g, 1, 3))
            look(g, t);
        else
            allow(g, t, gen_int(g, 1, 20));
    }
}

/* What time brings fits no int. */
static void huge_gap(struct gen *g)
{
    int m = gen_size(g, "m");
    int64_t t = 0, most = latest / (m + 1);
    create(g, gen_int(g, 999990, 1000000), gen_int(g, 100000, 1000000));
    for (int i = 0; i < m; i++) {
        t += gen_chance(g, 1, 2) ? gen_int(g, 1, 10) : gen_int64(g, 1, most);
        if (gen_chance(g, 1, 4))
            look(g, t);
        else
            allow(g, t, gen_int(g, 1, 1000000));
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_int(g, 1, 100), rate = gen_int(g, 1, 5000);
    int64_t t = 0;
    create(g, capacity, rate);
    for (int i = 0; i < m; i++) {
        t += gen_int(g, 0, 40000 / rate);
        if (gen_chance(g, 1, 4))
            look(g, t);
        else
            allow(g, t, gen_int(g, 0, capacity + 1));
    }
}

/* Up to three calls after the bucket was emptied, zero to two milliseconds apart. */
static void all_small(struct gen *g)
{
    int capacity = 1 + gen_pick(g, 2), calls = gen_pick(g, 4);
    int64_t t = 0;
    create(g, capacity, 400 + 600 * gen_pick(g, 2));
    allow(g, 0, capacity);
    for (int i = 0; i < calls; i++) {
        t += gen_pick(g, 3);
        int what = gen_pick(g, 4);
        if (what == 3)
            look(g, t);
        else
            allow(g, t, what);
    }
}

GEN_FAMILIES = {
    {"steady", steady},
    {"burst", burst},
    {"slow_poll", slow_poll},
    {"long_idle", long_idle},
    {"to_the_millisecond", to_the_millisecond},
    {"costs", costs},
    {"clock_back", clock_back},
    {"huge_gap", huge_gap},
    {"mixture", mixture},
    {"all_small", all_small},
};
