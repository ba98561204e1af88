/* JSON to frame bytes, by type. What package authors and users type; so every refusal says where
 * and what was expected. The reader checks as it writes: on an error the buffer holds half a value
 * and the caller drops it. */
#include "judge/codec/from_json.h"

#include "judge/base/mem.h"
#include "judge/model/type.h"

#include <math.h>
#include <string.h>

static void add_i32(struct buf *out, int64_t v)
{
    buf_u32(out, (uint32_t)(int32_t)v);
}

static void add_f64(struct buf *out, double v)
{
    uint64_t bits = 0;
    memcpy(&bits, &v, sizeof bits);
    buf_u64(out, bits);
}

/* A count goes into 32 bits. A document within its size limit cannot hold more. */
static bool add_count(const struct json_at *at, size_t count, struct buf *out, struct err *err)
{
    if (count > INT32_MAX)
        return json_bad(at, err, "too many elements");
    buf_u32(out, (uint32_t)count);
    return true;
}

/* Numbers, and "nan", "inf", "-inf", which JSON has no numbers for. */
static bool f64_from_json(const struct json_at *at, struct buf *out, struct err *err)
{
    double v = 0;
    const char *name = json_string_value(at->value);
    if (name != NULL && strcmp(name, "nan") == 0)
        v = NAN;
    else if (name != NULL && strcmp(name, "inf") == 0)
        v = INFINITY;
    else if (name != NULL && strcmp(name, "-inf") == 0)
        v = -INFINITY;
    else if (!json_get_number(at, &v, err))
        return false;
    add_f64(out, v);
    return true;
}

static bool char_from_json(const struct json_at *at, struct buf *out, struct err *err)
{
    const char *s = NULL;
    if (!json_get_string(at, &s, err))
        return false;
    if (strlen(s) != 1)
        return json_bad(at, err, "expected a string of one ASCII character");
    buf_addc(out, s[0]);
    return true;
}

/* string and char[]: the same bytes. */
static bool text_from_json(const struct json_at *at, struct buf *out, struct err *err)
{
    const char *s = NULL;
    if (!json_get_string(at, &s, err))
        return false;
    size_t len = strlen(s);
    if (!add_count(at, len, out, err))
        return false;
    buf_add(out, s, len);
    return true;
}

bool i32s_from_json(const struct json_at *at, struct buf *out, size_t *count, struct err *err)
{
    if (!json_get_array(at, count, err))
        return false;
    for (size_t i = 0; i < *count; i++) {
        struct json_at here = json_at_index(at, i);
        int64_t v = 0;
        if (!json_get_int(&here, INT32_MIN, INT32_MAX, &v, err))
            return false;
        add_i32(out, v);
    }
    return true;
}

/* [1, 2, 3] or {"values": [1, 2, 3], "cycle": 0} */
static bool list_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                           struct err *err)
{
    static const char *const keys[] = {"values", "cycle", NULL};
    bool object = json_is_object(at->value);
    if (object && !json_only_keys(at, keys, err))
        return false;
    struct json_at under = object ? json_at_key(at, "values") : *at;
    own_buf struct buf values = {0};
    size_t count = 0;
    int64_t cycle = -1;
    if (!i32s_from_json(&under, &values, &count, err))
        return false;
    if (object) {
        struct json_at here = json_at_key(at, "cycle");
        if (count == 0)
            return json_bad(&here, err, "an empty list has no node to link to");
        if (!json_get_int(&here, -1, (int64_t)count - 1, &cycle, err))
            return false;
    }
    if (!add_count(&under, count, out, err))
        return false;
    buf_add(out, values.data, values.len);
    add_i32(out, cycle);
    if (t->flags & WIRE_NODES) { /* an expectation names values, not nodes */
        for (size_t i = 0; i < count; i++)
            add_i32(out, -1);
    }
    return true;
}

/* Level order with null for absent children; nulls at the end may be written and are dropped. */
static bool tree_from_json(const struct json_at *at, struct buf *out, struct err *err)
{
    size_t count = 0, open = 1;
    if (!json_get_array(at, &count, err))
        return false;
    size_t kept = count;
    while (kept > 0 && json_is_null(json_array_get(at->value, kept - 1)))
        kept--;
    if (!add_count(at, kept, out, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(at, i);
        if (open == 0)
            return json_bad(&here, err, "no node has this as a child: all slots before are null");
        if (json_is_null(here.value)) {
            open--;
            if (i < kept)
                buf_addc(out, 0);
            continue;
        }
        int64_t v = 0;
        if (!json_get_int(&here, INT32_MIN, INT32_MAX, &v, err))
            return false;
        open++;
        buf_addc(out, 1);
        add_i32(out, v);
    }
    return true;
}

static bool node_from_json(const struct json_at *at, struct buf *out, struct err *err)
{
    int64_t position = -1;
    if (!json_is_null(at->value) && !json_get_int(at, -1, INT32_MAX, &position, err))
        return false;
    add_i32(out, position);
    return true;
}

static bool array_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                            struct err *err)
{
    struct wire_type e = type_element(t);
    size_t count = 0;
    if (t->kind == WIRE_CHAR && t->dims == 1)
        return text_from_json(at, out, err);
    if (!json_get_array(at, &count, err) || !add_count(at, count, out, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(at, i);
        if (!codec_from_json(&here, &e, out, err))
            return false;
    }
    return true;
}

bool codec_from_json(const struct json_at *at, const struct wire_type *t, struct buf *out,
                     struct err *err)
{
    int64_t v = 0;
    bool b = false;
    if (t->dims > 0)
        return array_from_json(at, t, out, err);
    switch ((enum wire_kind)t->kind) {
    case WIRE_I32:
        if (!json_get_int(at, INT32_MIN, INT32_MAX, &v, err))
            return false;
        add_i32(out, v);
        return true;
    case WIRE_I64:
        if (!json_get_int(at, INT64_MIN, INT64_MAX, &v, err))
            return false;
        buf_u64(out, (uint64_t)v);
        return true;
    case WIRE_BOOL:
        if (!json_get_bool(at, &b, err))
            return false;
        buf_addc(out, b ? 1 : 0);
        return true;
    case WIRE_F64:
        return f64_from_json(at, out, err);
    case WIRE_CHAR:
        return char_from_json(at, out, err);
    case WIRE_STRING:
        return text_from_json(at, out, err);
    case WIRE_LIST:
        return list_from_json(at, t, out, err);
    case WIRE_TREE:
        return tree_from_json(at, out, err);
    case WIRE_NODE:
        return node_from_json(at, out, err);
    case WIRE_FN:
        return fn_from_json(at, t, out, err);
    case WIRE_VOID:
    case WIRE_KINDS:
        break;
    }
    return json_bad(at, err, "a void has no value");
}
