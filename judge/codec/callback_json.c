/* Callbacks in JSON. A callback is an object whose first key names it: one record each in a table,
 * with the prototype that it has; so a package cannot hand fn(i32) data meant for fn(i32,i32). */
#include "judge/codec/from_json.h"

#include "judge/base/mem.h"

#include <string.h>

enum { ADVERSARY_MAX = 1 << 24 };

typedef bool read_callback(const struct json_at *at, struct buf *data, size_t *count,
                           struct err *err);

static void add_i32(struct buf *data, size_t *count, int64_t v)
{
    buf_u32(data, (uint32_t)(int32_t)v);
    ++*count;
}

static bool read_int(const struct json_at *at, const char *key, int64_t min, int64_t max,
                     struct buf *data, size_t *count, struct err *err)
{
    struct json_at here = json_at_key(at, key);
    int64_t v = 0;
    if (!json_get_int(&here, min, max, &v, err))
        return false;
    add_i32(data, count, v);
    return true;
}

static bool read_threshold(const struct json_at *at, struct buf *data, size_t *count,
                           struct err *err)
{
    return read_int(at, "threshold", INT32_MIN, INT32_MAX, data, count, err);
}

static bool read_adversary(const struct json_at *at, struct buf *data, size_t *count,
                           struct err *err)
{
    return read_int(at, "adversary", 0, ADVERSARY_MAX, data, count, err);
}

static bool read_keys(const struct json_at *at, struct buf *data, size_t *count, struct err *err)
{
    struct json_at here = json_at_key(at, "keys");
    return i32s_from_json(&here, data, count, err);
}

static bool read_table(const struct json_at *at, struct buf *data, size_t *count, struct err *err)
{
    struct json_at here = json_at_key(at, "table");
    return i32s_from_json(&here, data, count, err);
}

static bool read_grid(const struct json_at *at, struct buf *data, size_t *count, struct err *err)
{
    struct json_at grid = json_at_key(at, "grid");
    own_buf struct buf cells = {0};
    size_t rows = 0, cols = 0;
    if (!json_get_array(&grid, &rows, err))
        return false;
    for (size_t r = 0; r < rows; r++) {
        struct json_at row = json_at_index(&grid, r);
        size_t n = 0;
        if (!i32s_from_json(&row, &cells, &n, err))
            return false;
        if (r > 0 && n != cols)
            return json_bad(&row, err, "expected %zu columns as in the first row, got %zu", cols,
                            n);
        cols = n;
    }
    add_i32(data, count, (int64_t)rows);
    add_i32(data, count, (int64_t)cols);
    buf_add(data, cells.data, cells.len);
    *count += rows * cols;
    return true;
}

static bool read_cache(const struct json_at *at, struct buf *data, size_t *count, struct err *err)
{
    struct json_at here = json_at_key(at, "cache");
    own_buf struct buf cells = {0};
    size_t words = 0;
    if (!i32s_from_json(&here, &cells, &words, err))
        return false;
    add_i32(data, count, (int64_t)words);
    if (!read_int(at, "line", 1, INT32_MAX, data, count, err) ||
        !read_int(at, "capacity", 1, INT32_MAX, data, count, err))
        return false;
    buf_add(data, cells.data, cells.len);
    *count += words;
    return true;
}

/* {"store": true}: the partner of a load callback, whose memory it shares. */
static bool read_store(const struct json_at *at, struct buf *data, size_t *count, struct err *err)
{
    struct json_at here = json_at_key(at, "store");
    (void)data;
    (void)count;
    if (!json_is_true(here.value))
        return json_bad(&here, err, "expected true");
    return true;
}

enum { RETURNS_I32 = 1 << WIRE_I32, RETURNS_BOOL = 1 << WIRE_BOOL, RETURNS_VOID = 1 << WIRE_VOID };

static const struct callback {
    const char *key;
    enum wire_callback which;
    unsigned params;
    unsigned results; /* bits by kind */
    read_callback *read;
    const char *keys[4];
    const char *prototype; /* for messages */
} callbacks[] = {
    {"threshold",
     WIRE_CB_THRESHOLD,
     1,
     RETURNS_I32 | RETURNS_BOOL,
     read_threshold,
     {"threshold"},
     "fn(i32)->bool"},
    {"keys", WIRE_CB_KEYS, 2, RETURNS_I32, read_keys, {"keys"}, "fn(i32,i32)->i32"},
    {"adversary",
     WIRE_CB_ADVERSARY,
     2,
     RETURNS_I32,
     read_adversary,
     {"adversary"},
     "fn(i32,i32)->i32"},
    {"grid", WIRE_CB_GRID, 2, RETURNS_I32, read_grid, {"grid"}, "fn(i32,i32)->i32"},
    {"table", WIRE_CB_TABLE, 1, RETURNS_I32 | RETURNS_BOOL, read_table, {"table"}, "fn(i32)->i32"},
    {"cache",
     WIRE_CB_LOAD,
     1,
     RETURNS_I32,
     read_cache,
     {"cache", "line", "capacity"},
     "fn(i32)->i32"},
    {"store", WIRE_CB_STORE, 2, RETURNS_VOID, read_store, {"store"}, "fn(i32,i32)"},
};

bool fn_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                  struct err *err)
{
    if (!json_get_object(at, err))
        return false;
    const struct callback *c = NULL;
    for (size_t i = 0; i < array_len(callbacks); i++) {
        if (json_object_get(at->value, callbacks[i].key) != NULL)
            c = &callbacks[i];
    }
    if (c == NULL)
        return json_bad(at, err,
                        "expected a callback: an object with threshold, keys, adversary, "
                        "grid, table, cache or store");
    if (!json_only_keys(at, c->keys, err))
        return false;
    if ((t->fn & 15u) != c->params || !(c->results & 1u << (t->fn >> 4)))
        return json_bad(at, err, "\"%s\" is a callback of type %s", c->key, c->prototype);
    own_buf struct buf data = {0};
    size_t count = 0;
    if (!c->read(at, &data, &count, err))
        return false;
    if (count > INT32_MAX)
        return json_bad(at, err, "too many elements");
    buf_u32(out, c->which);
    buf_u32(out, (uint32_t)count);
    buf_add(out, data.data, data.len);
    return true;
}
