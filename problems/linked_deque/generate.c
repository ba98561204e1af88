/* Scripts of calls for linked_deque.
 *
 * The sweep families hold half as many elements as there are calls and then work at the back, in the
 * middle and by handle; they never dump the sequence, since a dump costs its length. The hidden ones
 * dump it in both directions in the end, which shows broken links. */
#include "gen.h"

static void push_back(struct gen *g, int v)
{
    gen_op(g, "push_back");
    gen_put_i32(g, v);
}

static void push_front(struct gen *g, int v)
{
    gen_op(g, "push_front");
    gen_put_i32(g, v);
}

static void by_handle(struct gen *g, const char *method, int handle)
{
    gen_op(g, method);
    gen_put_i32(g, handle);
}

static void insert_after(struct gen *g, int handle, int v)
{
    by_handle(g, "insert_after", handle);
    gen_put_i32(g, v);
}

static void dump(struct gen *g)
{
    gen_op(g, "size");
    gen_op(g, "to_array");
    gen_op(g, "to_array_rev");
}

/* Small cases end with a dump; at the sizes of sweeps it would be the dearest call. */
static void dump_if_small(struct gen *g)
{
    if (gen_size(g, "m") < 256)
        dump(g);
}

/* Half of the calls fill; the others push at the front and pop at the back in turn. */
static void ends(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (i < m / 2)
            push_back(g, i);
        else if ((i - m / 2) % 2 == 0)
            push_front(g, i);
        else
            gen_op(g, "pop_back");
    }
    dump_if_small(g);
}

/* Fill, then remove all in random order. */
static void middle(struct gen *g)
{
    int half = gen_size(g, "m") / 2;
    int *handle = gen_iota(g, half, 0, 1);
    gen_shuffle(g, handle, half);
    for (int i = 0; i < half; i++)
        push_back(g, i);
    for (int i = 0; i < half; i++) {
        by_handle(g, "remove", handle[i]);
        if (i == half / 2)
            dump_if_small(g);
    }
}

/* Fill, then move any to the front again and again, as a cache does. */
static void touch(struct gen *g)
{
    int m = gen_size(g, "m"), half = m / 2;
    for (int i = 0; i < half; i++)
        push_back(g, i);
    for (int i = half; i < m && half > 0; i++)
        by_handle(g, "move_to_front", gen_int(g, 0, half - 1));
    dump_if_small(g);
}

/* One element, then each behind any of those before it. */
static void insertions(struct gen *g)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        if (i == 0)
            push_back(g, i);
        else
            insert_after(g, gen_int(g, 0, i - 1), i);
    }
    dump_if_small(g);
}

/* Elements leave by the handle of the first or the last, and others enter at the same end. */
static void head_and_tail(struct gen *g)
{
    int m = gen_size(g, "m");
    int *line = gen_alloc(g, 2 * ((size_t)m + 1) * sizeof *line); /* handles, front to back */
    int front = m, back = m, made = 0;
    for (int i = 0; i < m; i++) {
        bool at_front = gen_chance(g, 1, 2);
        if (front < back && gen_chance(g, 2, 5)) {
            by_handle(g, "remove", at_front ? line[front++] : line[--back]);
        } else if (at_front) {
            push_front(g, i);
            line[--front] = made++;
        } else if (front < back && gen_chance(g, 1, 2)) {
            insert_after(g, line[back - 1], i);
            line[back++] = made++;
        } else {
            push_back(g, i);
            line[back++] = made++;
        }
    }
    dump(g);
}

/* One enters, then handles are asked for, some twice, whether they are alive, dead or not yet made. */
static void stale_handles(struct gen *g)
{
    int m = gen_size(g, "m"), made = 0;
    for (int i = 0; i < m; i++) {
        if (i % 4 == 0) {
            push_back(g, i);
            made++;
            continue;
        }
        int h = gen_int(g, -1, made);
        switch (gen_int(g, 0, 2)) {
        case 0:
            by_handle(g, "remove", h);
            by_handle(g, "remove", h);
            break;
        case 1:
            by_handle(g, "move_to_front", h);
            break;
        default:
            by_handle(g, "remove", h);
            by_handle(g, "move_to_front", h);
        }
    }
    dump(g);
}

static void random_calls(struct gen *g, int enter, int in)
{
    int m = gen_size(g, "m"), made = 0;
    for (int i = 0; i < m; i++) {
        bool front = gen_chance(g, 1, 2);
        if (gen_chance(g, enter, in)) {
            if (front)
                push_front(g, i);
            else
                push_back(g, i);
            made++;
        } else if (gen_chance(g, 1, 3)) {
            gen_op(g, front ? "pop_front" : "pop_back");
        } else if (gen_chance(g, 1, 2)) {
            by_handle(g, "move_to_front", gen_int(g, 0, made));
        } else if (gen_chance(g, 1, 2)) {
            by_handle(g, "remove", gen_int(g, 0, made));
        } else {
            gen_op(g, front ? "size" : "to_array_rev");
        }
    }
    dump(g);
}

static void mix(struct gen *g)
{
    random_calls(g, 1, 2);
}

static void mostly_empty(struct gen *g)
{
    random_calls(g, 1, 4);
}

GEN_FAMILIES = {
    {"ends", ends},
    {"middle", middle},
    {"touch", touch},
    {"insertions", insertions},
    {"head_and_tail", head_and_tail},
    {"stale_handles", stale_handles},
    {"mix", mix},
    {"mostly_empty", mostly_empty},
};
