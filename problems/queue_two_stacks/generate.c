/* Scripts of m calls. pop and peek come only while the queue has something. Numbers are pushed in rising order, so
 * that every exchange is seen. */
#include "gen.h"

static void push(struct gen *g, int x)
{
    gen_op(g, "push");
    gen_put_i32(g, x);
}

static void fill_and_drain(struct gen *g)
{
    int n = gen_size(g, "m") / 2;
    for (int i = 0; i < n; i++)
        push(g, i);
    for (int i = 0; i < n; i++)
        gen_op(g, "pop");
    gen_op(g, "empty");
}

/* A third of the calls build up a backlog; then one goes in and one comes out, again and again. */
static void backlog(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 2) / 3;
    for (int i = 0; i < n; i++)
        push(g, i);
    for (int i = n; i + 1 < m; i += 2) {
        push(g, i);
        gen_op(g, "pop");
    }
}

/* Peeks at a long queue, with a pop now and then. */
static void peek_heavy(struct gen *g)
{
    int m = gen_size(g, "m"), n = (m + 1) / 2;
    for (int i = 0; i < n; i++)
        push(g, i);
    for (int i = n; i < m; i++)
        gen_op(g, i % 8 == 7 ? "pop" : "peek");
}

/* Pushes `of` times `in`; otherwise any of the other calls. */
static void any(struct gen *g, int of, int in)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, of, in)) {
            push(g, i);
            size++;
        } else if (size > 0 && gen_chance(g, 2, 3)) {
            gen_op(g, "pop");
            size--;
        } else {
            gen_op(g, size > 0 && gen_chance(g, 1, 2) ? "peek" : "empty");
        }
    }
}

static void mixture(struct gen *g)
{
    any(g, 1, 2);
}

static void around_empty(struct gen *g)
{
    any(g, 1, 4);
}

/* Runs of pushes and runs of pops; what is left over waits for the next run. */
static void waves(struct gen *g)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m;) {
        int in = gen_int(g, 1, 9);
        for (int k = 0; k < in; k++, i++, size++)
            push(g, i);
        for (int k = gen_int(g, 0, 9); k > 0 && size > 0; k--, i++, size--)
            gen_op(g, "pop");
        gen_op(g, "empty");
        i++;
    }
}

static void extremes(struct gen *g)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        if (size == 0 || gen_chance(g, 1, 2)) {
            push(g, gen_chance(g, 1, 2) ? INT_MIN : gen_chance(g, 1, 2) ? INT_MAX : gen_int(g, -1, 1));
            size++;
        } else {
            gen_op(g, "pop");
            size--;
        }
    }
}

static void one_at_a_time(struct gen *g)
{
    for (int i = 0; i + 4 <= gen_size(g, "m"); i += 4) {
        push(g, i);
        gen_op(g, "peek");
        gen_op(g, "pop");
        gen_op(g, "empty");
    }
}

/* Every sequence of up to seven calls. */
static void all_small(struct gen *g)
{
    int calls = gen_pick(g, 8), size = 0;
    for (int i = 0; i < calls; i++) {
        switch (gen_pick(g, size > 0 ? 4 : 2)) {
        case 0:
            push(g, i);
            size++;
            break;
        case 1:
            gen_op(g, "empty");
            break;
        case 2:
            gen_op(g, "pop");
            size--;
            break;
        default:
            gen_op(g, "peek");
        }
    }
}

GEN_FAMILIES = {
    {"fill_and_drain", fill_and_drain},
    {"backlog", backlog},
    {"peek_heavy", peek_heavy},
    {"mixture", mixture},
    {"around_empty", around_empty},
    {"waves", waves},
    {"extremes", extremes},
    {"one_at_a_time", one_at_a_time},
    {"all_small", all_small},
};
