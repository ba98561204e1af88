/* Scripts of m calls at times that never fall. A small service plays along, so that most tokens are the present ones. */
#include "gen.h"

struct lock {
    const char *name;
    int owner;
    int64_t token, until, ttl;
};

struct model {
    struct gen *g;
    int64_t t, given;
    struct lock *lock;
    int locks;
};

/* Names that begin alike and end with the number of the lock; the first one is empty where `odd`. */
static struct model *create(struct gen *g, int locks, bool odd)
{
    struct model *p = gen_alloc(g, sizeof *p);
    *p = (struct model){
        .g = g, .locks = locks, .lock = gen_alloc(g, (size_t)locks * sizeof *p->lock)};
    for (int k = 0; k < locks; k++) {
        char digits[12] = {0};
        int at = 11, rest = k;
        do {
            digits[--at] = (char)('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        p->lock[k].name =
            odd && k == 0 ? "" : gen_join(g, odd && k % 2 == 0 ? "Lock " : "file", digits + at);
    }
    return p;
}

static void call(struct model *p, const char *method, int k)
{
    gen_op(p->g, method);
    gen_put_string(p->g, p->lock[k].name);
}

static void acquire(struct model *p, int k, int owner, int64_t ttl)
{
    struct lock *l = &p->lock[k];
    call(p, "acquire", k);
    gen_put_i32(p->g, owner);
    gen_put_i64(p->g, p->t);
    gen_put_i64(p->g, ttl);
    if (p->t < l->until && l->owner != owner)
        return;
    if (p->t >= l->until)
        l->token = ++p->given;
    l->owner = owner;
    l->until = p->t + ttl;
}

static void renew(struct model *p, int k, int64_t token, int64_t ttl)
{
    struct lock *l = &p->lock[k];
    call(p, "renew", k);
    gen_put_i64(p->g, token);
    gen_put_i64(p->g, p->t);
    gen_put_i64(p->g, ttl);
    if (p->t < l->until && l->token == token)
        l->until = p->t + ttl;
}

static void release(struct model *p, int k, int64_t token)
{
    struct lock *l = &p->lock[k];
    call(p, "release", k);
    gen_put_i64(p->g, token);
    gen_put_i64(p->g, p->t);
    if (p->t < l->until && l->token == token)
        l->until = 0;
}

static void write_file(struct model *p, int k, int64_t token)
{
    call(p, "write", k);
    gen_put_i64(p->g, token);
}

/* The present token of the lock, or one of the last few, or 0. */
static int64_t some_token(struct model *p, int k)
{
    if (gen_chance(p->g, 3, 5))
        return p->lock[k].token;
    int64_t lowest = p->given > 3 ? p->given - 3 : 0;
    return gen_chance(p->g, 1, 6) ? 0 : gen_int64(p->g, lowest, p->given);
}

static void any(struct model *p, int k, int owners, int64_t ttl)
{
    int what = gen_int(p->g, 0, 9);
    if (what < 4)
        acquire(p, k, gen_int(p->g, 1, owners), ttl);
    else if (what < 6)
        renew(p, k, some_token(p, k), ttl);
    else if (what < 8)
        release(p, k, some_token(p, k));
    else
        write_file(p, k, some_token(p, k));
}

/* One lock, many owners. */
static void hot_lock(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 1, false);
    for (int i = 0; i < m; i++) {
        p->t++;
        if (i % 8 == 6)
            write_file(p, 0, p->lock[0].token);
        else if (i % 8 == 7)
            release(p, 0, p->lock[0].token);
        else
            acquire(p, 0, i % 8 == 4 ? p->lock[0].owner : i + 1, 100);
    }
}

/* All locks in turn are taken, renewed, written and released. */
static void many_names(struct gen *g)
{
    int m = gen_size(g, "m"), locks = gen_size(g, "locks");
    struct model *p = create(g, locks, false);
    for (int i = 0; i < m; i++) {
        int k = i % locks, what = i / locks % 4;
        p->t++;
        if (what == 0)
            acquire(p, k, i + 1, 1000000000);
        else if (what == 1)
            renew(p, k, p->lock[k].token, 1000000000);
        else if (what == 2)
            write_file(p, k, p->lock[k].token);
        else
            release(p, k, p->lock[k].token);
    }
}

/* Calls a millisecond before, at and after the end of a lease. */
static void expiry_boundary(struct gen *g)
{
    int m = gen_size(g, "m"), locks = gen_int(g, 1, 2);
    struct model *p = create(g, locks, false);
    for (int i = 0; i < m; i++) {
        int k = gen_int(g, 0, locks - 1);
        int64_t edge = p->lock[k].until + gen_int(g, -1, 1);
        if (i % 2 == 1 && edge > p->t)
            p->t = edge;
        any(p, k, 3, gen_int(g, 1, 50));
    }
}

/* A lease ends, another owner takes the lock, and the first one comes back with its token. */
static void expired_release(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 2, false);
    int64_t old = 0;
    for (int i = 0; i < m; i++) {
        int step = i % 5, k = i / 5 % 2;
        if (step == 0)
            acquire(p, k, 1, 10);
        if (step == 0)
            old = p->lock[k].token;
        if (step == 1)
            p->t += gen_int(g, 9, 11);
        if (step == 1)
            acquire(p, k, 2, 10);
        else if (step == 2)
            release(p, k, old);
        else if (step == 3)
            acquire(p, k, 3, gen_int(g, 1, 20));
        else if (step == 4)
            release(p, k, gen_chance(g, 1, 2) ? p->lock[k].token : old);
    }
}

/* Tokens write in any order. */
static void stale_write(struct gen *g)
{
    int m = gen_size(g, "m"), locks = gen_int(g, 1, 3);
    struct model *p = create(g, locks, true);
    for (int i = 0; i < m; i++) {
        int k = gen_int(g, 0, locks - 1);
        p->t += gen_int(g, 0, 4);
        if (gen_chance(g, 1, 3))
            acquire(p, k, gen_int(g, 1, 9), 3);
        else
            write_file(p, k,
                       gen_chance(g, 1, 2) ? some_token(p, k) : gen_int64(g, 0, p->given + 1));
    }
}

/* A lease that is over is renewed, and released, before anybody else wants the lock. */
static void renew_after_expiry(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 2, false);
    for (int i = 0; i < m; i++) {
        int k = gen_int(g, 0, 1);
        p->t += gen_int(g, 0, 5);
        if (gen_chance(g, 1, 4))
            acquire(p, k, gen_int(g, 1, 4), gen_int(g, 1, 20));
        else if (gen_chance(g, 3, 4))
            renew(p, k, p->lock[k].token, gen_int(g, 1, 20));
        else
            release(p, k, p->lock[k].token);
    }
}

/* Two owners ask again and again, now for longer, now for shorter. */
static void reentrant(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 1, false);
    for (int i = 0; i < m; i++) {
        p->t += gen_int(g, 0, 2);
        if (gen_chance(g, 1, 5))
            release(p, 0, p->lock[0].token);
        else
            acquire(p, 0, gen_chance(g, 3, 4) ? 1 : 2, gen_int(g, 1, 8));
    }
}

/* Names of one length one after another in the same memory. */
static void reuse_buffer(struct gen *g)
{
    int m = gen_size(g, "m");
    struct model *p = create(g, 10, false);
    for (int i = 0; i < m; i++) {
        p->t++;
        any(p, i < 10 ? i : gen_int(g, 0, 9), 2, 40);
    }
}

static void mixture(struct gen *g)
{
    int m = gen_size(g, "m"), locks = gen_int(g, 1, 3 + m / 10);
    int64_t longest = gen_chance(g, 1, 4) ? 1000000000 : 30;
    struct model *p = create(g, locks, true);
    p->t = gen_int64(g, 0, 10000000000);
    for (int i = 0; i < m; i++) {
        p->t += gen_chance(g, 1, 8) ? gen_int64(g, 0, longest) : gen_int(g, 0, 1);
        any(p, gen_int(g, 0, locks - 1), gen_int(g, 2, 4), gen_int64(g, 1, longest));
    }
}

/* One lock is given out; then up to four calls on it or on another one. */
static void all_small(struct gen *g)
{
    struct model *p = create(g, 2, true);
    acquire(p, 0, 1, 1 + gen_pick(g, 2));
    int calls = gen_pick(g, 5);
    for (int i = 0; i < calls; i++) {
        int what = gen_pick(g, 7);
        p->t += what == 1 || what == 3;
        if (what < 2)
            acquire(p, 0, 1 + i % 2, 1);
        else if (what < 4)
            renew(p, 0, 1, 2);
        else if (what == 4)
            release(p, 0, i % 2 + 1);
        else
            write_file(p, what == 5 ? 0 : i % 2, what == 5 ? 1 : 2);
    }
}

GEN_FAMILIES = {
    {"hot_lock", hot_lock},
    {"many_names", many_names},
    {"expiry_boundary", expiry_boundary},
    {"expired_release", expired_release},
    {"stale_write", stale_write},
    {"renew_after_expiry", renew_after_expiry},
    {"reentrant", reentrant},
    {"reuse_buffer", reuse_buffer},
    {"mixture", mixture},
    {"all_small", all_small},
};
