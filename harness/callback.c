/* See callback.h. */
#include "harness/callback.h"

#include "harness/adversary.h"
#include "harness/arena.h"
#include "harness/cache.h"
#include "harness/meter.h"
#include "harness/state.h"
#include "harness/wire.h"

#include <string.h>

struct callback {
    uint32_t kind, count;
    const int32_t *data; /* aligned, ours */
    struct jh_adversary adversary;
    struct jh_cache cache;
};

static struct callback callback[WIRE_MAX_PARAMS];
static struct callback *memory; /* the LOAD or STORE that brought the cells */

/* A callback does a constant amount of work, and says so to the counting build. */
static struct callback *query(int param)
{
    jh.queries++;
    jh_charge_at(0, 1);
    return &callback[param];
}

static void inside(int32_t i, int32_t n)
{
    if (i < 0 || i >= n)
        jh_refuse("asked the callback about index %d, outside 0..%d", i, n - 1);
}

static int threshold(int param, int x)
{
    return x >= query(param)->data[0];
}

static int keys(int param, int i, int j)
{
    const struct callback *c = query(param);
    inside(i, (int32_t)c->count);
    inside(j, (int32_t)c->count);
    return c->data[i] < c->data[j] ? -1 : c->data[i] > c->data[j];
}

static int adversary(int param, int i, int j)
{
    struct callback *c = query(param);
    inside(i, c->adversary.n);
    inside(j, c->adversary.n);
    return jh_adversary_compare(&c->adversary, i, j);
}

static int grid(int param, int row, int column)
{
    const struct callback *c = query(param);
    if (row < 0 || row >= c->data[0] || column < 0 || column >= c->data[1])
        return -1;
    return c->data[2 + (size_t)row * (size_t)c->data[1] + (size_t)column];
}

static struct jh_cache *touch(int param, int at)
{
    query(param);
    if (memory == NULL)
        jh_broken("a load or store callback without a memory");
    inside(at, memory->cache.words);
    jh.misses += jh_cache_touch(&memory->cache, at);
    return &memory->cache;
}

static int load(int param, int at)
{
    return touch(param, at)->cell[at];
}

static void store(int param, int at, int value)
{
    touch(param, at)->cell[at] = value;
}

static int table(int param, int i)
{
    const struct callback *c = query(param);
    return i < 0 || (uint32_t)i >= c->count ? 0 : c->data[i];
}

#define ONE(n)                                                                                     \
    static int threshold_##n(int x)                                                                \
    {                                                                                              \
        return threshold(n, x);                                                                    \
    }                                                                                              \
    static int keys_##n(int i, int j)                                                              \
    {                                                                                              \
        return keys(n, i, j);                                                                      \
    }                                                                                              \
    static int adversary_##n(int i, int j)                                                         \
    {                                                                                              \
        return adversary(n, i, j);                                                                 \
    }                                                                                              \
    static int grid_##n(int row, int column)                                                       \
    {                                                                                              \
        return grid(n, row, column);                                                               \
    }                                                                                              \
    static int load_##n(int at)                                                                    \
    {                                                                                              \
        return load(n, at);                                                                        \
    }                                                                                              \
    static void store_##n(int at, int value)                                                       \
    {                                                                                              \
        store(n, at, value);                                                                       \
    }                                                                                              \
    static int table_##n(int i)                                                                    \
    {                                                                                              \
        return table(n, i);                                                                        \
    }
/* clang-format off */
ONE(0) ONE(1) ONE(2) ONE(3) ONE(4) ONE(5) ONE(6) ONE(7) ONE(8) ONE(9)
    /* clang-format on */

    typedef void (*function)(void);
#define ROW(n)                                                                                     \
    {                                                                                              \
        NULL, (function)threshold_##n, (function)keys_##n, (function)adversary_##n,                \
            (function)grid_##n, (function)load_##n, (function)store_##n, (function)table_##n       \
    }
static const function functions[WIRE_MAX_PARAMS][WIRE_CALLBACKS] = {
    ROW(0), ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9)};

static void need(bool right)
{
    if (!right)
        jh_broken("a callback with data that makes no sense");
}

static void start_memory(struct callback *c)
{
    const int32_t *d = c->data;
    if (c->count == 0)
        return; /* the partner brings it */
    need(c->count >= 3 && d[0] >= 0 && d[1] >= 1 && d[2] >= 1 && c->count - 3 == (uint32_t)d[0]);
    need(memory == NULL);
    jh_cache_init(&c->cache, d[0], d[1], d[2], d + 3);
    memory = c;
}

void (*jh_callback_make(int param, uint32_t kind, const void *data, uint32_t count))(void)
{
    need(param >= 0 && param < WIRE_MAX_PARAMS && kind > WIRE_CB_NONE && kind < WIRE_CALLBACKS);
    struct callback *c = &callback[param];
    int32_t *copy = jh_scratch(count * sizeof(*copy));
    if (count > 0)
        memcpy(copy, data, count * sizeof(*copy));
    *c = (struct callback){.kind = kind, .count = count, .data = copy};
    if (kind == WIRE_CB_THRESHOLD)
        need(count == 1);
    if (kind == WIRE_CB_ADVERSARY) {
        need(count == 1 && copy[0] >= 0);
        jh_adversary_init(&c->adversary, copy[0]);
    }
    if (kind == WIRE_CB_GRID)
        need(count >= 2 && copy[0] >= 0 && copy[1] >= 0 &&
             (uint64_t)copy[0] * (uint64_t)copy[1] == count - 2);
    if (kind == WIRE_CB_LOAD || kind == WIRE_CB_STORE)
        start_memory(c);
    return functions[param][kind];
}

void jh_callback_encode(int param, struct jh_writer *out)
{
    struct callback *c = &callback[param];
    jh_put_u32(out, c->kind);
    if (c->kind == WIRE_CB_ADVERSARY) {
        jh_adversary_settle(&c->adversary);
        jh_put_u32(out, (uint32_t)c->adversary.n);
        jh_put(out, c->adversary.key, (size_t)c->adversary.n * sizeof(int32_t));
    } else if (c == memory) {
        jh_put_u32(out, c->count);
        jh_put(out, c->data, 3 * sizeof(int32_t));
        jh_put(out, c->cache.cell, (size_t)c->cache.words * sizeof(int32_t));
    } else {
        jh_put_u32(out, c->count);
        jh_put(out, c->data, c->count * sizeof(int32_t));
    }
}

void jh_callback_reset(void)
{
    memory = NULL;
}
