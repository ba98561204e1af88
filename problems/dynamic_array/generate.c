/* Scripts of calls for dynamic_array.
 *
 * push_only shows growth by a constant, thrash a border between growing and shrinking that is the same
 * for both, drain the way back. The others mix everything, bad positions included. */
#include "gen.h"

static void push(struct gen *g, int v)
{
    gen_op(g, "push");
    gen_put_i32(g, v);
}

static void push_only(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++)
        push(g, i);
}

/* Up to a power of two, then one more and one less until the calls are used up. */
static void thrash(struct gen *g)
{
    int m = gen_size(g, "m"), full = 1;
    while (full * 4 <= m)
        full *= 2;
    for (int i = 0; i < m; i++) {
        if (i < full || (i - full) % 2 == 0)
            push(g, i);
        else
            gen_op(g, "pop");
    }
}

static void drain(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (i < m / 2)
            push(g, i);
        else
            gen_op(g, "pop");
    }
}

static void ask(struct gen *g, int position)
{
    switch (gen_int(g, 0, 4)) {
    case 0:
        gen_op(g, "get");
        gen_put_i32(g, position);
        break;
    case 1:
        gen_op(g, "set");
        gen_put_i32(g, position);
        gen_put_i32(g, gen_int(g, -99, 99));
        break;
    case 2:
        gen_op(g, "size");
        break;
    case 3:
        gen_op(g, "capacity");
        break;
    default:
        gen_op(g, "copies");
    }
}

/* Pushes a little more often than it pops, and asks about positions in and around the array. */
static void steady_mix(struct gen *g)
{
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        int kind = gen_int(g, 0, 9);
        if (kind < 4) {
            push(g, gen_int(g, -1000, 1000));
            size++;
        } else if (kind < 7) {
            gen_op(g, "pop");
            size -= size > 0;
        } else {
            ask(g, gen_int(g, -1, size));
        }
    }
}

/* Fills and empties again and again, further each time, and asks between. */
static void waves(struct gen *g)
{
    int m = gen_size(g, "m");
    int crest = 1, height = 0;
    bool up = true;
    for (int i = 0; i < m; i++) {
        if (i % 5 == 4) {
            ask(g, gen_int(g, 0, crest));
        } else if (up) {
            push(g, i);
            up = ++height < crest;
        } else {
            gen_op(g, "pop");
            height -= height > 0;
            if (height == 0) {
                up = true;
                crest = 2 * crest + 1;
            }
        }
    }
}

static void bad_index(struct gen *g)
{
    static const int far[] = {INT_MIN, -1, INT_MAX};
    int m = gen_size(g, "m"), size = 0;
    for (int i = 0; i < m; i++) {
        if (i % 3 == 0) {
            push(g, i);
            size++;
            continue;
        }
        int position = gen_chance(g, 1, 2) ? size : far[gen_int(g, 0, 2)];
        bool get = gen_chance(g, 1, 2);
        gen_op(g, get ? "get" : "set");
        gen_put_i32(g, position);
        if (!get)
            gen_put_i32(g, i);
    }
}

/* More pops than pushes: most of the time there is nothing to pop. */
static void mostly_empty(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (gen_chance(g, 1, 3))
            push(g, gen_int(g, 0, 9));
        else if (gen_chance(g, 2, 3))
            gen_op(g, "pop");
        else
            ask(g, 0);
    }
}

GEN_FAMILIES = {
    {"push_only", push_only},
    {"thrash", thrash},
    {"drain", drain},
    {"steady_mix", steady_mix},
    {"waves", waves},
    {"bad_index", bad_index},
    {"mostly_empty", mostly_empty},
};
