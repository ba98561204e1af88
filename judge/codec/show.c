/* Values as short text: what a person sees of an input, an answer or a difference.
 *
 * Every sequence (array, list, tree, keys of a callback) goes through one function that fits items
 * into the columns: from the first item if the one in focus is then visible, else from a little
 * before it. Items are found by stepping over the ones before, so a million of them cost a walk and
 * no memory.
 */
#include "judge/codec/frame.h"
#include "judge/codec/show_text.h"

#include "judge/base/text.h"
#include "judge/model/type.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

enum { BEFORE_FOCUS = 3, NARROWEST = 8 };

static void show_f64(double v, struct buf *out)
{
    if (isnan(v)) {
        buf_adds(out, "nan");
        return;
    }
    char text[32];
    if (v == trunc(v) && fabs(v) < 1e15) { /* as integers are written, 1000000 and not 1e+06 */
        buf_printf(out, "%.0f", v);
        return;
    }
    for (int digits = 6;; digits++) { /* the shortest text that reads back as v */
        (void)snprintf(text, sizeof text, "%.*g", digits, v);
        if (digits >= 17 || strtod(text, NULL) == v)
            break;
    }
    buf_adds(out, text);
}

/* A sequence: how its next item is written and stepped over. */
struct sequence {
    const char *open, *between, *close;
    size_t count;
    struct cursor at;
    const struct wire_type *element; /* of an array; NULL: i32, or slots of a tree */
    bool slots, as_result;
};

static void next_item(struct sequence *q, const struct show *how, struct buf *out)
{
    bool present = true;
    int32_t v = 0;
    const unsigned char *p = NULL;
    if (q->element != NULL) {
        codec_show(&q->at, q->element, q->as_result, how, out);
        return;
    }
    if (q->slots)
        must(frame_slot(&q->at, &present, &v));
    else if (frame_take(&q->at, 1, 4, &p))
        v = frame_load_i32(p);
    if (present)
        buf_printf(out, "%" PRId32, v);
    else
        buf_adds(out, "null");
}

static void skip_items(struct sequence *q, size_t n)
{
    own_buf struct buf dropped = {0};
    struct show narrow = {.width = NARROWEST};
    size_t size = q->element == NULL && !q->slots ? 4 : 0;
    const unsigned char *p = NULL;
    if (q->element != NULL && q->element->dims == 0)
        size = frame_scalar_size(q->element->kind);
    if (size > 0) {
        must(frame_take(&q->at, n, size, &p));
        return;
    }
    for (size_t i = 0; i < n; i++) {
        if (q->element != NULL) {
            must(codec_skip(&q->at, q->element, q->as_result));
        } else {
            next_item(q, &narrow, &dropped);
            buf_clear(&dropped);
        }
    }
}

/* From item `from` on; returns the first that did not fit. A copy of q: it is tried again. */
static size_t window(struct sequence q, size_t from, const struct show *how, struct buf *out)
{
    const char *dots = show_ellipsis(how);
    size_t more = text_width(q.between) + text_width(dots), i = from;
    size_t used = text_width(q.open) + text_width(q.close) + (from > 0 ? more : 0);
    own_buf struct buf one = {0};
    skip_items(&q, from);
    buf_adds(out, q.open);
    if (from > 0) {
        buf_adds(out, dots);
        buf_adds(out, q.between);
    }
    for (; i < q.count; i++) {
        struct show inner = *how;
        size_t rest = i + 1 < q.count ? more : 0; /* room for the mark, if more follows */
        inner.focus = 0;
        inner.width = how->width > used + rest + NARROWEST ? how->width - used - rest : NARROWEST;
        buf_clear(&one);
        next_item(&q, &inner, &one);
        used += text_width(buf_str(&one)) + (i > from ? text_width(q.between) : 0);
        if (i > from && used + rest > how->width)
            break;
        if (i > from)
            buf_adds(out, q.between);
        buf_add(out, one.data, one.len);
    }
    if (i < q.count) {
        buf_adds(out, q.between);
        buf_adds(out, dots);
    }
    buf_adds(out, q.close);
    return i;
}

static void show_sequence(const struct sequence *q, const struct show *how, struct buf *out)
{
    size_t before = out->len;
    if (window(*q, 0, how, out) > how->focus || how->focus >= q->count)
        return;
    for (size_t context = BEFORE_FOCUS;; context--) {
        size_t from = how->focus > context ? how->focus - context : 0;
        out->len = before;
        if (window(*q, from, how, out) > how->focus || context == 0)
            return;
    }
}

static void show_list(const struct list_view *v, const struct show *how, struct buf *out)
{
    struct sequence q = {.open = "",
                         .between = " -> ",
                         .close = "",
                         .count = v->count,
                         .at = {v->values, v->values + (size_t)v->count * 4}};
    char back[40] = "";
    if (v->cycle >= 0) {
        (void)snprintf(back, sizeof back, " -> (back to index %" PRId32 ")", v->cycle);
        q.close = back;
    }
    if (v->count == 0)
        buf_adds(out, "(empty)");
    else
        show_sequence(&q, how, out);
}

static void show_i32s(const char *open, const unsigned char *data, size_t count,
                      const struct show *how, struct buf *out)
{
    struct sequence q = {.open = open,
                         .between = ", ",
                         .close = "]",
                         .count = count,
                         .at = {data, data + count * 4}};
    show_sequence(&q, how, out);
}

static void show_fn(const struct fn_view *v, bool as_result, const struct show *how,
                    struct buf *out)
{
    int32_t head[3] = {0};
    for (uint32_t i = 0; i < 3 && i < v->count; i++)
        head[i] = frame_load_i32(v->data + (size_t)i * 4);
    switch (v->callback) {
    case WIRE_CB_THRESHOLD:
        buf_printf(out, "threshold %" PRId32, head[0]);
        break;
    case WIRE_CB_ADVERSARY:
        if (!as_result)
            buf_printf(out, "adversary of %" PRId32, head[0]);
        else
            show_i32s("keys [", v->data, v->count, how, out);
        break;
    case WIRE_CB_KEYS:
        show_i32s("keys [", v->data, v->count, how, out);
        break;
    case WIRE_CB_TABLE:
        show_i32s("table [", v->data, v->count, how, out);
        break;
    case WIRE_CB_GRID:
        buf_printf(out, "grid of %" PRId32 " x %" PRId32 " ", head[0], head[1]);
        show_i32s("[", v->data + 8, v->count - 2, how, out);
        break;
    case WIRE_CB_LOAD:
    case WIRE_CB_STORE:
        if (v->count == 0) {
            buf_adds(out, v->callback == WIRE_CB_STORE ? "store" : "load");
            break;
        }
        buf_printf(out, "cache of %" PRId32 " words in lines of %" PRId32 " over ", head[2],
                   head[1]);
        show_i32s("[", v->data + 12, v->count - 3, how, out);
        break;
    case WIRE_CB_NONE:
    case WIRE_CALLBACKS:
        break;
    }
}

/* The value is whole: codec_show() saw to it. */
static void show_value(struct cursor *c, const struct wire_type *t, bool as_result,
                       const struct show *how, struct buf *out)
{
    struct list_view list;
    struct tree_view tree;
    struct fn_view fn;
    const unsigned char *p = NULL;
    uint32_t count = 0;
    if (t->dims > 0 || t->kind == WIRE_STRING) {
        struct wire_type e = type_element(t);
        must(frame_u32(c, &count));
        if (t->dims == 0 || (t->dims == 1 && t->kind == WIRE_CHAR)) {
            must(frame_take(c, count, 1, &p));
            show_text(p, count, how, out);
            return;
        }
        struct sequence q = {.open = "[",
                             .between = ", ",
                             .close = "]",
                             .count = count,
                             .at = *c,
                             .element = &e,
                             .as_result = as_result};
        show_sequence(&q, how, out);
        return;
    }
    switch ((enum wire_kind)t->kind) {
    case WIRE_I32:
        buf_printf(out, "%" PRId32, frame_load_i32(c->at));
        break;
    case WIRE_I64:
        buf_printf(out, "%" PRId64, frame_load_i64(c->at));
        break;
    case WIRE_F64:
        show_f64(frame_load_f64(c->at), out);
        break;
    case WIRE_BOOL:
        buf_adds(out, *c->at != 0 ? "true" : "false");
        break;
    case WIRE_CHAR:
        show_char(*c->at, how, out);
        break;
    case WIRE_NODE:
        if (frame_load_i32(c->at) < 0)
            buf_adds(out, "NULL");
        else
            buf_printf(out, "node %" PRId32, frame_load_i32(c->at));
        break;
    case WIRE_LIST:
        must(frame_list(c, t, as_result, &list));
        show_list(&list, how, out);
        break;
    case WIRE_TREE:
        must(frame_tree(c, &tree));
        struct sequence q = {.open = "[",
                             .between = ", ",
                             .close = "]",
                             .count = tree.slots,
                             .at = tree.at,
                             .slots = true};
        show_sequence(&q, how, out);
        break;
    case WIRE_FN:
        must(frame_fn(c, as_result, &fn));
        show_fn(&fn, as_result, how, out);
        break;
    case WIRE_STRING:
    case WIRE_VOID:
    case WIRE_KINDS:
        break;
    }
}

void codec_show(struct cursor *c, const struct wire_type *t, bool as_result, const struct show *how,
                struct buf *out)
{
    struct cursor after = *c, at = *c;
    if (!codec_skip(&after, t, as_result)) {
        buf_adds(out, "(unreadable)");
        c->at = c->end;
        return;
    }
    show_value(&at, t, as_result, how, out);
    *c = after;
}
