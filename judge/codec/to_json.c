/* Frame bytes to JSON, for reports. Bytes are hostile; values are cut to what a person reads, so
 * that an array of a million numbers becomes neither a million JSON nodes nor a million lines. */
#include "judge/codec/frame.h"
#include "judge/codec/to_json.h"

#include "judge/model/type.h"

#include <math.h>
#include <stdio.h>
#include <utf8proc.h>

static const int64_t exact_max = (int64_t)1 << 53;

static json_t *json_of_i64(int64_t v)
{
    if (v >= -exact_max && v <= exact_max)
        return json_integer(v);
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)v);
    return json_string(text);
}

static json_t *json_of_f64(double v)
{
    if (isnan(v))
        return json_string("nan");
    if (isinf(v))
        return json_string(v > 0 ? "inf" : "-inf");
    return json_real(v);
}

/* "65,536" */
static void add_grouped(struct buf *out, size_t n)
{
    char digits[32];
    int len = snprintf(digits, sizeof digits, "%zu", n);
    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            buf_addc(out, ',');
        buf_addc(out, digits[i]);
    }
}

static void add_ellipsis(struct buf *out, size_t count, const char *unit)
{
    buf_adds(out, "… ");
    add_grouped(out, count);
    buf_printf(out, " %s%s", unit, count == 1 ? "" : "s");
}

static json_t *json_of_text(const unsigned char *p, size_t len, size_t limit, bool *cut)
{
    own_buf struct buf text = {0};
    size_t end = len;
    if (len > limit) {
        end = limit;
        while (end > 0 && limit - end < 3 && (p[end] & 0xc0) == 0x80) /* between characters */
            end--;
    }
    for (size_t i = 0; i < end;) {
        utf8proc_int32_t c = 0;
        utf8proc_ssize_t n = utf8proc_iterate(p + i, (utf8proc_ssize_t)(end - i), &c);
        if (n > 0)
            buf_add(&text, p + i, (size_t)n);
        else
            buf_adds(&text, "\xef\xbf\xbd"); /* U+FFFD */
        i += n > 0 ? (size_t)n : 1;
    }
    if (end < len) {
        *cut = true;
        add_ellipsis(&text, len, "byte");
    }
    return json_stringn(buf_str(&text), text.len);
}

void json_append_ellipsis(json_t *array, size_t count, const char *unit, bool *cut)
{
    own_buf struct buf text = {0};
    add_ellipsis(&text, count, unit);
    json_array_append_new(array, json_stringn(buf_str(&text), text.len));
    *cut = true;
}

static json_t *json_of_i32s(const unsigned char *data, size_t count, size_t limit, bool *cut)
{
    json_t *array = json_array();
    for (size_t i = 0; i < count && i < limit; i++)
        json_array_append_new(array, json_integer(frame_load_i32(data + i * 4)));
    if (count > limit)
        json_append_ellipsis(array, count, "element", cut);
    return array;
}

static json_t *json_of_list(const struct list_view *v, size_t limit, bool *cut)
{
    json_t *values = json_of_i32s(v->values, v->count, limit, cut);
    if (v->cycle < 0)
        return values;
    json_t *object = json_object();
    json_object_set_new(object, "values", values);
    json_object_set_new(object, "cycle", json_integer(v->cycle));
    return object;
}

static json_t *json_of_tree(struct tree_view *v, size_t limit, bool *cut)
{
    json_t *array = json_array();
    for (uint32_t i = 0; i < v->slots && i < limit; i++) {
        bool present = false;
        int32_t value = 0;
        must(frame_slot(&v->at, &present, &value));
        json_array_append_new(array, present ? json_integer(value) : json_null());
    }
    if (v->slots > limit)
        json_append_ellipsis(array, v->slots, "slot", cut);
    return array;
}

static json_t *json_of_grid(const struct fn_view *v, size_t limit, bool *cut)
{
    size_t rows = frame_load_u32(v->data), cols = frame_load_u32(v->data + 4);
    json_t *array = json_array();
    for (size_t r = 0; r < rows && r < limit; r++)
        json_array_append_new(array, json_of_i32s(v->data + 8 + r * cols * 4, cols, limit, cut));
    if (rows > limit)
        json_append_ellipsis(array, rows, "row", cut);
    return array;
}

static json_t *json_of_fn(const struct fn_view *v, bool as_result, size_t limit, bool *cut)
{
    json_t *object = json_object();
    int32_t first = v->count > 0 ? frame_load_i32(v->data) : 0;
    switch (v->callback) {
    case WIRE_CB_THRESHOLD:
        json_object_set_new(object, "threshold", json_integer(first));
        break;
    case WIRE_CB_ADVERSARY:
        if (!as_result) {
            json_object_set_new(object, "adversary", json_integer(first));
            break;
        }
        json_object_set_new(object, "keys", json_of_i32s(v->data, v->count, limit, cut));
        break;
    case WIRE_CB_KEYS:
        json_object_set_new(object, "keys", json_of_i32s(v->data, v->count, limit, cut));
        break;
    case WIRE_CB_TABLE:
        json_object_set_new(object, "table", json_of_i32s(v->data, v->count, limit, cut));
        break;
    case WIRE_CB_GRID:
        json_object_set_new(object, "grid", json_of_grid(v, limit, cut));
        break;
    case WIRE_CB_LOAD:
    case WIRE_CB_STORE:
        if (v->count == 0) {
            json_object_set_new(object, v->callback == WIRE_CB_STORE ? "store" : "load",
                                json_true());
            break;
        }
        json_object_set_new(object, "cache", json_of_i32s(v->data + 12, v->count - 3, limit, cut));
        json_object_set_new(object, "line", json_integer(frame_load_i32(v->data + 4)));
        json_object_set_new(object, "capacity", json_integer(frame_load_i32(v->data + 8)));
        break;
    case WIRE_CB_NONE:
    case WIRE_CALLBACKS:
        break;
    }
    return object;
}

static json_t *json_of_array(struct cursor *c, const struct wire_type *t, bool as_result,
                             size_t limit, bool *cut)
{
    struct wire_type e = type_element(t);
    const unsigned char *data = NULL;
    uint32_t count = 0;
    if (!frame_u32(c, &count))
        return NULL;
    if (t->kind == WIRE_CHAR && t->dims == 1)
        return frame_take(c, count, 1, &data) ? json_of_text(data, count, limit * 4, cut) : NULL;
    if (e.dims == 0 && frame_scalar_size(e.kind) > 0) { /* before the array is made */
        struct cursor probe = *c;
        if (!frame_take(&probe, count, frame_scalar_size(e.kind), &data))
            return NULL;
    }
    own_json json_t *array = json_array();
    for (uint32_t i = 0; i < count; i++) {
        if (i >= limit) {
            if (!codec_skip(c, &e, as_result))
                return NULL;
            continue;
        }
        json_t *item = codec_to_json(c, &e, as_result, limit, cut);
        if (item == NULL)
            return NULL;
        json_array_append_new(array, item);
    }
    if (count > limit)
        json_append_ellipsis(array, count, t->dims > 1 ? "row" : "element", cut);
    return json_incref(array);
}

json_t *codec_to_json(struct cursor *c, const struct wire_type *t, bool as_result, size_t limit,
                      bool *cut)
{
    struct list_view list;
    struct tree_view tree;
    struct fn_view fn;
    const unsigned char *p = NULL;
    uint32_t len = 0;
    if (t->dims > 0)
        return json_of_array(c, t, as_result, limit, cut);
    size_t size = frame_scalar_size(t->kind);
    if (size > 0 && !frame_take(c, 1, size, &p))
        return NULL;
    switch ((enum wire_kind)t->kind) {
    case WIRE_I32:
        return json_integer(frame_load_i32(p));
    case WIRE_I64:
        return json_of_i64(frame_load_i64(p));
    case WIRE_F64:
        return json_of_f64(frame_load_f64(p));
    case WIRE_BOOL:
        return json_boolean(*p != 0);
    case WIRE_CHAR:
        return json_of_text(p, 1, 1, cut);
    case WIRE_NODE:
        if (frame_load_i32(p) < -1)
            return NULL;
        return frame_load_i32(p) < 0 ? json_null() : json_integer(frame_load_i32(p));
    case WIRE_STRING:
        if (!frame_u32(c, &len) || !frame_take(c, len, 1, &p))
            return NULL;
        return json_of_text(p, len, limit * 4, cut);
    case WIRE_LIST:
        return frame_list(c, t, as_result, &list) ? json_of_list(&list, limit, cut) : NULL;
    case WIRE_TREE:
        return frame_tree(c, &tree) ? json_of_tree(&tree, limit, cut) : NULL;
    case WIRE_FN:
        return frame_fn(c, as_result, &fn) ? json_of_fn(&fn, as_result, limit, cut) : NULL;
    case WIRE_VOID:
    case WIRE_KINDS:
        break;
    }
    return NULL;
}
