/* Scripts of m calls, and single builds of n jobs. */
#include "gen.h"

static void push(struct gen *g, int prio)
{
    gen_op(g, "push");
    gen_put_i32(g, prio);
}

static void reprioritise(struct gen *g, int id, int prio)
{
    gen_op(g, "reprioritise");
    gen_put_i32(g, id);
    gen_put_i32(g, prio);
}

static void build(struct gen *g, const int *prios, int n)
{
    gen_op(g, "build");
    gen_put_i32s(g, prios, n);
}

/* Each pushed job is better than all before; then all leave. */
static void fill_and_drain(struct gen *g)
{
    int m = gen_size(g, "m");
    gen_put_bool(g, false);
    for (int i = 0; i < m; i++) {
        if (i < m / 2)
            push(g, m - i);
        else
            gen_op(g, i % 8 == 7 ? "peek" : "pop");
    }
}

static void equal(struct gen *g)
{
    int m = gen_size(g, "m");
    gen_put_bool(g, gen_chance(g, 1, 2));
    for (int i = 0; i < m; i++) {
        if (i < m / 2)
            push(g, 7);
        else
            gen_op(g, "pop");
    }
}

/* Half of the calls push, the others change priorities: all in the same direction. */
static void update(struct gen *g, int direction)
{
    int m = gen_size(g, "m"), n = m / 2;
    gen_put_bool(g, false);
    for (int i = 0; i < n; i++)
        push(g, gen_int(g, 0, m));
    for (int i = n; i < m; i++) {
        int id = n > 0 ? gen_int(g, 0, n - 1) : 0;
        if (i % 4 == 3)
            gen_op(g, "pop");
        else
            reprioritise(g, id, direction * (m + i));
    }
}

static void update_up(struct gen *g)
{
    update(g, -1);
}

static void update_down(struct gen *g)
{
    update(g, 1);
}

/* Any calls, with priorities in [lo, hi]. */
static void calls(struct gen *g, int m, int ids, int lo, int hi)
{
    for (int i = 0; i < m; i++) {
        switch (gen_int(g, 0, 9)) {
        case 0:
        case 1:
            gen_op(g, "pop");
            break;
        case 2:
        case 3:
        case 4:
            reprioritise(g, gen_int(g, -1, ids), gen_int(g, lo, hi));
            break;
        case 5:
            gen_op(g, gen_chance(g, 1, 2) ? "peek" : "size");
            break;
        default:
            push(g, gen_int(g, lo, hi));
            ids++;
        }
    }
}

static void mixture(struct gen *g)
{
    gen_put_bool(g, gen_chance(g, 1, 2));
    calls(g, gen_size(g, "m"), 0, -20, 20);
}

static void extremes(struct gen *g)
{
    int m = gen_size(g, "m");
    gen_put_bool(g, gen_chance(g, 1, 2));
    for (int i = 0; i < m; i++) {
        if (i % 3 == 2)
            gen_op(g, "pop");
        else
            push(g, gen_chance(g, 1, 2) ? INT_MIN + gen_int(g, 0, 1) : INT_MAX - gen_int(g, 0, 1));
    }
}

static void build_sorted(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_bool(g, false);
    build(g, gen_iota(g, n, 0, 1), n);
}

/* Each job is better than all before it. */
static void build_reversed(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_bool(g, false);
    build(g, gen_iota(g, n, n, -1), n);
}

static void build_uniform(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_bool(g, false);
    build(g, gen_uniform(g, n, -n, n), n);
}

/* What was built comes out in order; the axes of calls and jobs both give the length. */
static void build_and_drain(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    n = n > m ? n : m;
    gen_put_bool(g, gen_chance(g, 1, 2));
    build(g, gen_uniform(g, n, -n / 2, n / 2), n);
    for (int i = 0; i <= n; i++)
        gen_op(g, "pop");
}

static void build_and_update(struct gen *g)
{
    int n = gen_size(g, "n"), m = gen_size(g, "m");
    n = n > m ? n : m;
    gen_put_bool(g, gen_chance(g, 1, 2));
    build(g, gen_uniform(g, n, -10, 10), n);
    calls(g, n, n, -15, 15);
}

GEN_FAMILIES = {
    {"fill_and_drain", fill_and_drain},
    {"equal", equal},
    {"update_up", update_up},
    {"update_down", update_down},
    {"mixture", mixture},
    {"extremes", extremes},
    {"build_sorted", build_sorted},
    {"build_reversed", build_reversed},
    {"build_uniform", build_uniform},
    {"build_and_drain", build_and_drain},
    {"build_and_update", build_and_update},
};
