/* Scripts of m calls at times that never fall. Ids come from a small range where calls are random, so that most of them are in the queue. */
#include "gen.h"

static void create(struct gen *g, int capacity, int max_attempts, int64_t visibility_ms)
{
    gen_put_i32(g, capacity);
    gen_put_i32(g, max_attempts);
    gen_put_i64(g, visibility_ms);
}

/* publish, ack or nack */
static void with_id(struct gen *g, const char *method, int id)
{
    gen_op(g, method);
    gen_put_i32(g, id);
}

static void receive(struct gen *g, int64_t t)
{
    gen_op(g, "receive");
    gen_put_i64(g, t);
}

/* Publish, receive and confirm in turn, with `lag` messages that wait all the time. */
static void cycle(struct gen *g, int lag)
{
    int m = gen_size(g, "m");
    for (int i = 0; i < m; i++) {
        int step = i - lag, id = step / 3 + 1;
        if (step < 0)
            with_id(g, "publish", i + 1);
        else if (step % 3 == 0)
            with_id(g, "publish", id + lag);
        else if (step % 3 == 1)
            receive(g, i);
        else
            with_id(g, "ack", id);
    }
}

static void ring_wrap(struct gen *g)
{
    int capacity = gen_size(g, "capacity");
    create(g, capacity, 1, 1000000000);
    cycle(g, gen_int(g, 0, capacity - 1));
}

static void backlog(struct gen *g)
{
    int capacity = gen_size(g, "capacity");
    create(g, capacity, 3, 1000000000);
    cycle(g, capacity - 1);
}

/* All are in flight; the one that was handed out last is confirmed, another one takes its place. */
static void many_in_flight(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_size(g, "capacity");
    create(g, capacity, 1, 1000000000);
    for (int i = 0; i < m; i++) {
        int step = i - 2 * capacity, id = capacity + step / 3;
        if (i < capacity)
            with_id(g, "publish", 1000 * (i + 1));
        else if (step < 0)
            receive(g, i);
        else if (step % 3 == 0)
            with_id(g, "ack", 1000 * id);
        else if (step % 3 == 1)
            with_id(g, "publish", 1000 * (id + 1));
        else
            receive(g, i);
    }
}

/* Each message is given back until it dies. */
static void nack_loop(struct gen *g)
{
    int m = gen_size(g, "m"), attempts = gen_int(g, 1, 3), round = 2 * attempts + 3;
    create(g, gen_size(g, "capacity"), attempts, 1000000000);
    for (int i = 0; i < m; i++) {
        int id = i / round + 1, step = i % round;
        if (step == 0)
            with_id(g, "publish", id);
        else if (step == round - 1)
            gen_op(g, "dead");
        else
            step % 2 == 1 ? receive(g, i) : with_id(g, "nack", id);
    }
}

static void any(struct gen *g, int64_t t, int ids, int publishes)
{
    static const char *const look[] = {"depth", "dead"};
    int what = gen_int(g, 0, 11);
    if (what < publishes)
        with_id(g, "publish", gen_int(g, 1, ids));
    else if (what < 7)
        receive(g, t);
    else if (what < 11)
        with_id(g, what < 9 ? "ack" : "nack", gen_int(g, 1, ids));
    else
        gen_op(g, look[gen_int(g, 0, 1)]);
}

/* More is published than fits, and what is there is published again. */
static void full(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_int(g, 1, 6);
    create(g, capacity, 2, 10);
    for (int i = 0; i < m; i++)
        any(g, i / 2, capacity + 2, 6);
}

/* A number of messages are handed out, expire together and are handed out again, until they die. */
static void expire_all(struct gen *g)
{
    int m = gen_size(g, "m"), n = gen_int(g, 1, 5), pause = gen_int(g, 6, 100);
    int64_t t = 0;
    create(g, n + gen_int(g, 0, 2), gen_int(g, 1, 3), pause);
    for (int i = 0; i < m; i++) {
        int step = i % (3 * n + 2);
        if (step % (n + 1) == 0)
            t += pause;
        if (step == 3 * n + 1)
            gen_op(g, "dead");
        else if (step < n)
            with_id(g, "publish", i + 1);
        else
            receive(g, t);
    }
}

/* A message is confirmed or given back when its time is over, or nearly, or after it was handed out again. */
static void late_ack(struct gen *g)
{
    int m = gen_size(g, "m"), ids = gen_int(g, 1, 4);
    int64_t t = 0;
    create(g, ids, gen_int(g, 1, 4), 3);
    for (int i = 0; i < m; i++) {
        t += gen_int(g, 0, 2);
        if (i % 4 == 0)
            with_id(g, "publish", gen_int(g, 1, ids));
        else if (i % 4 == 2)
            receive(g, t);
        else
            with_id(g, gen_chance(g, 2, 3) ? "ack" : "nack", gen_int(g, 1, ids));
    }
}

/* Asks a millisecond before, at and after the time. */
static void visibility_boundary(struct gen *g)
{
    int m = gen_size(g, "m"), pause = gen_int(g, 3, 1000);
    int64_t t = 0;
    create(g, 3, 1000, pause);
    for (int i = 0; i < m; i++) {
        if (i < 3) {
            with_id(g, "publish", i + 1);
        } else {
            t += i % 4 == 0 ? pause - 2 : gen_int(g, 0, 1);
            receive(g, t);
        }
    }
}

/* Confirms and gives back what is not there any more. */
static void double_ack(struct gen *g)
{
    int m = gen_size(g, "m"), id = 1;
    create(g, 2, 2, 50);
    for (int i = 0; i < m; i++) {
        if (i % 5 == 0)
            id = gen_int(g, 1, 3);
        if (i % 5 == 0)
            with_id(g, "publish", id);
        else if (i % 5 == 1)
            receive(g, i);
        else
            with_id(g, gen_chance(g, 2, 3) ? "ack" : "nack", gen_chance(g, 3, 4) ? id : 4 - id);
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), capacity = gen_int(g, 1, 12);
    int64_t pause = gen_chance(g, 1, 4) ? gen_int64(g, 1, 1000000000) : gen_int(g, 1, 20);
    int64_t t = gen_int64(g, 0, 10000000000);
    create(g, capacity, gen_int(g, 1, 4), pause);
    for (int i = 0; i < m; i++) {
        t += gen_chance(g, 1, 8) ? gen_int64(g, 0, pause) : gen_int(g, 0, 1);
        any(g, t, capacity + 1, 4);
    }
}

/* One message, then up to four calls, and a look at what they left. */
static void all_small(struct gen *g)
{
    int64_t t = 0;
    create(g, 1 + gen_pick(g, 2), 1 + gen_pick(g, 2), 2);
    with_id(g, "publish", 1);
    int calls = gen_pick(g, 5);
    for (int i = 0; i < calls; i++) {
        int what = gen_pick(g, 6);
        if (what < 2) {
            t += 2 * what;
            receive(g, t);
        } else {
            with_id(g,
                    what == 2   ? "publish"
                    : what == 3 ? "ack"
                                : "nack",
                    what == 3 || what == 4 ? 1 : 2);
        }
    }
    gen_op(g, "depth");
    gen_op(g, "dead");
}

GEN_FAMILIES = {
    {"ring_wrap", ring_wrap},
    {"backlog", backlog},
    {"many_in_flight", many_in_flight},
    {"nack_loop", nack_loop},
    {"full", full},
    {"expire_all", expire_all},
    {"late_ack", late_ack},
    {"visibility_boundary", visibility_boundary},
    {"double_ack", double_ack},
    {"mixture", mixture},
    {"all_small", all_small},
};
