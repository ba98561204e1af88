/* Scripts of m calls at times that never fall. A small pool plays along, so that most numbers released are really lent out. */
#include "gen.h"

struct model {
    struct gen *g;
    int64_t t;
    int max, opened, waiting, closed;
    int *lent, lent_count; /* numbers of connections */
    int *idle, idle_count; /* newest last; those before `closed` are gone */
};

static struct model *create(struct gen *g, int max, int idle_ms)
{
    struct model *p = gen_alloc(g, sizeof *p);
    *p = (struct model){.g = g, .max = max};
    p->lent = gen_alloc(g, ((size_t)max + 1) * sizeof(int));
    p->idle = gen_alloc(g, ((size_t)max + 1) * sizeof(int));
    gen_put_i32(g, max);
    gen_put_i32(g, idle_ms);
    return p;
}

static void acquire(struct model *p, int client)
{
    gen_op(p->g, "acquire");
    gen_put_i32(p->g, client);
    gen_put_i64(p->g, p->t);
    if (p->idle_count > 0)
        p->lent[p->lent_count++] = p->idle[--p->idle_count];
    else if (p->lent_count < p->max)
        p->lent[p->lent_count++] = ++p->opened;
    else
        p->waiting++;
}

static void put_release(struct model *p, int conn)
{
    gen_op(p->g, "release");
    gen_put_i32(p->g, conn);
    gen_put_i64(p->g, p->t);
}

/* Releases the connection that stands at `at` of those lent out. */
static void release(struct model *p, int at)
{
    int conn = p->lent[at];
    put_release(p, conn);
    if (p->waiting > 0) {
        p->waiting--;
        return;
    }
    p->lent[at] = p->lent[--p->lent_count];
    p->idle[p->idle_count++] = conn;
}

static void release_any(struct model *p)
{
    if (p->lent_count > 0)
        release(p, gen_int(p->g, 0, p->lent_count - 1));
    else
        put_release(p, gen_int(p->g, 0, p->opened + 1));
}

/* What is old enough is left to the reference: after a call the model takes all idle ones for closed, or none. */
static void reap(struct model *p, bool all)
{
    gen_op(p->g, "reap");
    gen_put_i64(p->g, p->t);
    if (all)
        p->idle_count = 0;
}

static void stats(struct model *p)
{
    gen_op(p->g, "stats");
}

/* Twice as many clients as connections, then everything comes back, again and again. */
static void saturate(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_size(g, "max");
    struct model *p = create(g, max, 1000000000);
    for (int i = 0; i < m; i++) {
        p->t++;
        if (i % (4 * max) < 2 * max)
            acquire(p, i + 1);
        else
            release(p, p->lent_count - 1 - i % p->lent_count);
    }
}

/* One connection is opened, released and closed all the time, beside others that stay. */
static void churn(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_size(g, "max");
    struct model *p = create(g, max, 1);
    for (int i = 0; i < m; i++) {
        int step = i - max + 1;
        p->t++;
        if (step < 0 || step % 3 == 0)
            acquire(p, i + 1);
        else if (step % 3 == 1)
            release(p, p->lent_count - 1);
        else
            reap(p, true);
    }
}

/* All are idle, and reap finds none of them old enough. */
static void nothing_to_reap(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_size(g, "max");
    struct model *p = create(g, max, 1000000000);
    for (int i = 0; i < m; i++) {
        p->t++;
        if (i < max)
            acquire(p, i + 1);
        else if (i < 2 * max)
            release(p, 0);
        else
            reap(p, false);
    }
}

/* The line is long; who is served at its head is followed by another one at its end. */
static void long_line(struct gen *g)
{
    int m = gen_size(g, "m"), waiting = gen_size(g, "waiting"), max = 2;
    struct model *p = create(g, max, 10);
    for (int i = 0; i < m; i++) {
        if (i < max + waiting || (i - waiting) % 2 == 0)
            acquire(p, m - i);
        else
            release(p, i / 2 % max);
    }
}

static void any(struct model *p, int acquires, int releases, bool all)
{
    int what = gen_int(p->g, 0, 11);
    if (what < acquires)
        acquire(p, gen_int(p->g, 1, 9));
    else if (what < acquires + releases)
        release_any(p);
    else if (what < 11)
        reap(p, all);
    else
        stats(p);
}

static void max1(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 1, 2);
    for (int i = 0; i < m; i++) {
        p->t += gen_int(g, 0, 3);
        any(p, 4, 4, gen_chance(g, 1, 2));
    }
}

/* Half of the numbers released are idle, closed, or were never given. */
static void stray_releases(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, gen_int(g, 1, 5), gen_int(g, 1, 5));
    for (int i = 0; i < m; i++) {
        p->t += gen_int(g, 0, 1);
        if (gen_chance(g, 1, 2))
            put_release(p, p->opened - gen_int(g, -2, p->max + 1));
        else
            any(p, 6, 2, true);
    }
}

/* Reaps a millisecond before, at and after the time of a connection. */
static void reap_boundary(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_int(g, 1, 6), idle_ms = gen_int(g, 3, 1000);
    struct model *p = create(g, max, idle_ms);
    for (int i = 0; i < m; i++) {
        int step = i % (2 * max + 3);
        if (step < max)
            acquire(p, i + 1);
        else if (step < 2 * max)
            release_any(p);
        else
            reap(p, false);
        if (step == 2 * max - 1)
            p->t += idle_ms - gen_int(g, 1, 3);
        else
            p->t += gen_int(g, 0, 1);
    }
}

/* The line empties, then connections become idle; then new clients come. */
static void waiters_then_idle(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_int(g, 1, 4);
    struct model *p = create(g, max, gen_int(g, 1, 20));
    for (int i = 0; i < m; i++) {
        p->t += gen_int(g, 0, 1);
        if (gen_chance(g, 1, 6))
            stats(p);
        else if (i / (3 * max) % 2 == 0)
            acquire(p, i + 1);
        else
            release_any(p);
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"),
        idle_ms = gen_chance(g, 1, 4) ? gen_int(g, 1, 1000000000) : gen_int(g, 1, 20);
    struct model *p = create(g, gen_int(g, 1, 12), idle_ms);
    p->t = gen_int64(g, 0, 10000000000);
    for (int i = 0; i < m; i++) {
        p->t += gen_chance(g, 1, 8) ? gen_int(g, 0, idle_ms) : gen_int(g, 0, 1);
        any(p, 5, 4, gen_chance(g, 1, 3));
    }
}

/* Some are lent out; then one is asked for and one comes back in turn. */
static void steady(struct gen *g)
{
    int m = gen_size(g, "m"), max = gen_int(g, 1, 20);
    enum gen_step *step = gen_script(g, "steady", m);
    struct model *p = create(g, max, 30);
    for (int i = 0; i < m; i++) {
        p->t += gen_int(g, 0, 2);
        if (gen_chance(g, 1, 8))
            reap(p, false);
        else if (step[i] == GEN_ADD)
            acquire(p, i + 1);
        else
            release_any(p);
    }
}

/* Up to five calls, some with a millisecond before them; what the pool holds after the last one. */
static void all_small(struct gen *g)
{
    int max = 1 + gen_pick(g, 2), calls = gen_pick(g, 6);
    struct model *p = create(g, max, 2);
    for (int i = 0; i < calls; i++) {
        int what = gen_pick(g, 5);
        if (what == 0) {
            acquire(p, i + 1);
        } else if (what <= 2) {
            put_release(p, what);
        } else {
            p->t += what - 3;
            reap(p, false);
            p->t += what - 3;
        }
    }
    stats(p);
}

GEN_FAMILIES = {
    {"saturate", saturate},
    {"churn", churn},
    {"nothing_to_reap", nothing_to_reap},
    {"long_line", long_line},
    {"max1", max1},
    {"stray_releases", stray_releases},
    {"reap_boundary", reap_boundary},
    {"waiters_then_idle", waiters_then_idle},
    {"mixture", mixture},
    {"steady", steady},
    {"all_small", all_small},
};
