/* Scripts of m calls at times that never fall. */
#include "gen.h"

static void create(struct gen *g, int failures, int64_t open_ms, int trials)
{
    gen_put_i32(g, failures);
    gen_put_i64(g, open_ms);
    gen_put_i32(g, trials);
}

static void ask(struct gen *g, const char *method, int64_t t)
{
    gen_op(g, method);
    gen_put_i64(g, t);
}

static void record(struct gen *g, int64_t t, bool ok)
{
    ask(g, "record", t);
    gen_put_bool(g, ok);
}

/* Any call; `bad` of 10 results are failures. */
static void any(struct gen *g, int64_t t, int bad)
{
    int what = gen_int(g, 0, 5);
    if (what < 3)
        record(g, t, !gen_chance(g, bad, 10));
    else
        ask(g, what < 5 ? "allow" : "state", t);
}

/* One failure after another, nearly enough to open it. */
static void failing(struct gen *g)
{
    int m = gen_size(g, "m");
    create(g, m / 2 + 1, 10, 1);
    for (int i = 0; i < m; i++) {
        if (i % 2 == 0)
            record(g, i, false);
        else
            ask(g, i % 8 == 7 ? "state" : "allow", i);
    }
}

static void healthy(struct gen *g)
{
    int m = gen_size(g, "m");
    create(g, 3, 10, 2);
    for (int i = 0; i < m; i++) {
        if (i % 2 == 0)
            ask(g, "allow", i);
        else
            record(g, i, i % 5 > 0);
    }
}

/* Opens, tries, and fails or closes, again and again. */
static void flapping(struct gen *g)
{
    int m = gen_size(g, "m"), failures = gen_int(g, 1, 3), pause = gen_int(g, 1, 8), trials = gen_int(g, 1, 3);
    int64_t t = 0;
    create(g, failures, pause, trials);
    for (int i = 0; i < m; i++) {
        t += gen_chance(g, 1, 4) ? pause : 0;
        any(g, t, i / 6 % 2 == 0 ? 8 : 1);
    }
}

/* A millisecond before, at, and after the end of the pause. */
static void half_open_edge(struct gen *g)
{
    int m = gen_size(g, "m"), pause = gen_int(g, 2, 1000);
    int64_t t = 0;
    create(g, 1, pause, gen_int(g, 1, 2));
    for (int i = 0; i < m; i++) {
        if (i % 4 == 0) {
            t += pause - 1;
        } else {
            t += gen_int(g, 0, 1);
        }
        any(g, t, 5);
    }
}

/* Results of requests that went out before it opened. */
static void late_results(struct gen *g)
{
    int m = gen_size(g, "m"), pause = gen_int(g, 5, 30);
    create(g, gen_int(g, 1, 4), pause, gen_int(g, 1, 4));
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 3, 4))
            record(g, i, gen_chance(g, 1, 2));
        else
            ask(g, "state", i);
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m");
    int64_t t = 0, pause = gen_chance(g, 1, 4) ? gen_int64(g, 1, 1000000000) : gen_int(g, 1, 20);
    create(g, gen_int(g, 1, 6), pause, gen_int(g, 1, 5));
    for (int i = 0; i < m; i++) {
        t += gen_chance(g, 1, 10) ? gen_int64(g, 0, pause + pause / 4) : gen_int(g, 0, 2);
        any(g, t, 6);
    }
}

/* Up to five calls of allow, success, failure and one that lets time go by; the state after each. */
static void all_small(struct gen *g)
{
    int failures = 1 + gen_pick(g, 2), trials = 1 + gen_pick(g, 2), calls = gen_pick(g, 6);
    int64_t t = 0;
    create(g, failures, 2, trials);
    for (int i = 0; i < calls; i++) {
        int what = gen_pick(g, 4);
        if (what == 3)
            t++;
        else if (what == 2)
            ask(g, "allow", t);
        else
            record(g, t, what == 1);
        ask(g, "state", t);
    }
}

GEN_FAMILIES = {
    {"failing", failing},
    {"healthy", healthy},
    {"flapping", flapping},
    {"half_open_edge", half_open_edge},
    {"late_results", late_results},
    {"mixture", mixture},
    {"all_small", all_small},
};
