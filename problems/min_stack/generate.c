/* Scripts of m calls. pop, top and get_min come only while the stack has something. */
#include "gen.h"

static void push(struct gen *g, int value)
{
    gen_op(g, "push");
    gen_put_i32(g, value);
}

/* Half of the calls fill the stack, the others ask for the minimum. */
static void fill(struct gen *g, bool falling)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2;
    for (int i = 0; i < n; i++)
        push(g, falling ? n - i : gen_int(g, -1000000, 1000000));
    for (int i = n; i < m; i++)
        gen_op(g, i % 8 == 7 ? "top" : "get_min");
}

static void fill_and_ask(struct gen *g)
{
    fill(g, false);
}

static void falling_and_ask(struct gen *g)
{
    fill(g, true);
}

/* Up to m/3 and down again, asking for the minimum after each pop but the last. */
static void fill_and_drain(struct gen *g)
{
    int n = gen_size(g, "m") / 3;
    for (int i = 0; i < n; i++)
        push(g, gen_int(g, -1000, 1000));
    for (int i = 0; i < n; i++) {
        gen_op(g, "get_min");
        gen_op(g, "pop");
    }
}

/* Pushes `of` times `in`; otherwise any of the other calls. Values between lo and hi. */
static void any(struct gen *g, int of, int in, int lo, int hi)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        if (size == 0 || gen_chance(g, of, in)) {
            push(g, gen_int(g, lo, hi));
            size++;
        } else if (gen_chance(g, 1, 3)) {
            gen_op(g, "pop");
            size--;
        } else {
            gen_op(g, gen_chance(g, 1, 3) ? "top" : "get_min");
        }
    }
}

static void mixture(struct gen *g)
{
    any(g, 1, 2, -100000, 100000);
}

static void around_empty(struct gen *g)
{
    any(g, 1, 8, -100, 100);
}

static void few_values(struct gen *g)
{
    any(g, 1, 3, 0, 3);
}

static void extremes(struct gen *g)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        if (size == 0 || gen_chance(g, 2, 5)) {
            int near = gen_int(g, 0, 2);
            push(g, gen_chance(g, 1, 3) ? near - 1 : gen_chance(g, 1, 2) ? INT_MAX - near : INT_MIN + near);
            size++;
        } else if (gen_chance(g, 1, 3)) {
            gen_op(g, "pop");
            size--;
        } else {
            gen_op(g, gen_chance(g, 1, 2) ? "top" : "get_min");
        }
    }
}

static void equal_minima(struct gen *g)
{
    int n = gen_size(g, "m") / 3;
    push(g, 50);
    for (int i = 0; i < n; i++)
        push(g, i % 3 == 1 ? gen_int(g, 8, 20) : 7);
    for (int i = 0; i < n; i++) {
        gen_op(g, "pop");
        gen_op(g, "get_min");
    }
}

/* Large and small in turn, each small one smaller than those before. */
static void zigzag(struct gen *g)
{
    int n = gen_size(g, "m") / 3;
    for (int i = 0; i < n; i++)
        push(g, i % 2 ? -i : i);
    for (int i = 0; i < n; i++) {
        gen_op(g, i % 2 ? "top" : "get_min");
        gen_op(g, "pop");
    }
}

/* Every sequence of up to five calls that push 1, 2 or pop; top and minimum after each. */
static void all_small(struct gen *g)
{
    int calls = gen_pick(g, 6), size = 0;
    for (int i = 0; i < calls; i++) {
        int what = gen_pick(g, size > 0 ? 3 : 2);
        if (what < 2) {
            push(g, 1 + what);
            size++;
        } else {
            gen_op(g, "pop");
            size--;
        }
        if (size > 0) {
            gen_op(g, "top");
            gen_op(g, "get_min");
        }
    }
}

GEN_FAMILIES = {
    {"fill_and_ask", fill_and_ask},
    {"falling_and_ask", falling_and_ask},
    {"fill_and_drain", fill_and_drain},
    {"mixture", mixture},
    {"around_empty", around_empty},
    {"equal_minima", equal_minima},
    {"extremes", extremes},
    {"zigzag", zigzag},
    {"few_values", few_values},
    {"all_small", all_small},
};
