/* Stepping over frame bytes: what decides whether bytes are a value of a type.
 *
 * All other readers (JSON, text, comparison) trust a value only after it went through here, or use
 * the same views. Counts are compared with the bytes that are left before anything depends on them;
 * recursion is as deep as the type (two []), never as the data.
 */
#include "judge/codec/frame.h"

#include "judge/model/type.h"

size_t frame_scalar_size(uint8_t kind)
{
    switch (kind) {
    case WIRE_I32:
    case WIRE_NODE:
        return 4;
    case WIRE_I64:
    case WIRE_F64:
        return 8;
    case WIRE_BOOL:
    case WIRE_CHAR:
        return 1;
    default:
        return 0;
    }
}

bool frame_list(struct cursor *c, const struct wire_type *t, bool as_result, struct list_view *out)
{
    struct list_view v = {0};
    const unsigned char *cycle = NULL;
    if (!frame_u32(c, &v.count) || !frame_take(c, v.count, 4, &v.values) ||
        !frame_take(c, 1, 4, &cycle))
        return false;
    v.cycle = frame_load_i32(cycle);
    if (v.cycle < -1 || (v.cycle >= 0 && (uint32_t)v.cycle >= v.count))
        return false;
    if (as_result && (t->flags & WIRE_NODES) && !frame_take(c, v.count, 4, &v.origins))
        return false;
    *out = v;
    return true;
}

bool frame_slot(struct cursor *at, bool *present, int32_t *value)
{
    const unsigned char *p = NULL;
    if (!frame_take(at, 1, 1, &p) || *p > 1)
        return false;
    *present = *p == 1;
    if (!*present)
        return true;
    if (!frame_take(at, 1, 4, &p))
        return false;
    *value = frame_load_i32(p);
    return true;
}

/* `open` counts child slots that present nodes have and that were not read: a slot beyond them
 * belongs to no node. The last slot is present, so that equal trees have equal bytes. */
bool frame_tree(struct cursor *c, struct tree_view *out)
{
    struct tree_view v = {0};
    if (!frame_u32(c, &v.slots) || v.slots > frame_left(c))
        return false;
    v.at.at = c->at;
    uint64_t open = 1;
    bool present = true;
    for (uint32_t i = 0; i < v.slots; i++) {
        int32_t value = 0;
        if (open == 0 || !frame_slot(c, &present, &value))
            return false;
        open += present ? 1u : 0u;
        open -= present ? 0u : 1u;
    }
    v.at.end = c->at;
    *out = v;
    return present;
}

static bool fn_shape(const struct fn_view *f, bool as_result)
{
    int32_t head[3] = {0};
    for (uint32_t i = 0; i < 3 && i < f->count; i++)
        head[i] = frame_load_i32(f->data + (size_t)i * 4);
    switch (f->callback) {
    case WIRE_CB_THRESHOLD:
        return f->count == 1;
    case WIRE_CB_KEYS:
    case WIRE_CB_TABLE:
        return true;
    case WIRE_CB_ADVERSARY: /* after the calls: the keys that it settled on */
        return as_result || (f->count == 1 && head[0] >= 0);
    case WIRE_CB_GRID:
        return f->count >= 2 && head[0] >= 0 && head[1] >= 0 &&
               (int64_t)head[0] * head[1] == (int64_t)f->count - 2;
    case WIRE_CB_LOAD:
    case WIRE_CB_STORE: /* one of the two brings the memory */
        return f->count == 0 || (f->count >= 3 && head[0] >= 0 && head[1] > 0 && head[2] > 0 &&
                                 head[0] == (int64_t)f->count - 3);
    case WIRE_CB_NONE:
    case WIRE_CALLBACKS:
        break;
    }
    return false;
}

bool frame_fn(struct cursor *c, bool as_result, struct fn_view *out)
{
    struct fn_view v = {0};
    uint32_t callback = 0;
    if (!frame_u32(c, &callback) || callback >= WIRE_CALLBACKS || !frame_u32(c, &v.count) ||
        !frame_take(c, v.count, 4, &v.data))
        return false;
    v.callback = (enum wire_callback)callback;
    if (!fn_shape(&v, as_result))
        return false;
    *out = v;
    return true;
}

static bool skip_array(struct cursor *c, const struct wire_type *t, bool as_result)
{
    struct wire_type e = type_element(t);
    const unsigned char *data = NULL;
    uint32_t count = 0;
    if (!frame_u32(c, &count))
        return false;
    size_t size = e.dims == 0 ? frame_scalar_size(e.kind) : 0;
    if (size > 0)
        return frame_take(c, count, size, &data);
    for (uint32_t i = 0; i < count; i++) { /* each takes 4 bytes at least: the bytes bound this */
        if (!codec_skip(c, &e, as_result))
            return false;
    }
    return true;
}

bool codec_skip(struct cursor *c, const struct wire_type *t, bool as_result)
{
    const unsigned char *data = NULL;
    struct list_view list;
    struct tree_view tree;
    struct fn_view fn;
    uint32_t len = 0;
    if (t->dims > 0)
        return skip_array(c, t, as_result);
    switch ((enum wire_kind)t->kind) {
    case WIRE_I32:
    case WIRE_I64:
    case WIRE_F64:
    case WIRE_BOOL:
    case WIRE_CHAR:
        return frame_take(c, 1, frame_scalar_size(t->kind), &data);
    case WIRE_NODE:
        return frame_take(c, 1, 4, &data) && frame_load_i32(data) >= -1;
    case WIRE_STRING:
        return frame_u32(c, &len) && frame_take(c, len, 1, &data);
    case WIRE_LIST:
        return frame_list(c, t, as_result, &list);
    case WIRE_TREE:
        return frame_tree(c, &tree);
    case WIRE_FN:
        return frame_fn(c, as_result, &fn);
    case WIRE_VOID:
    case WIRE_KINDS:
        break;
    }
    return false;
}

bool frame_params(struct cursor *c, const struct callable *f)
{
    for (size_t i = 0; i < f->params; i++) {
        if (!codec_skip(c, &f->param[i].type, false))
            return false;
    }
    return true;
}

bool frame_parts(struct cursor *c, const struct callable *f)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part);
    for (size_t i = 0; i < parts; i++) {
        if (!codec_skip(c, &part[i], true))
            return false;
    }
    return true;
}

const struct callable *frame_method(struct cursor *c, const struct signature *s)
{
    uint16_t method = 0;
    if (!frame_u16(c, &method) || method == 0 || method >= s->callables)
        return NULL;
    return &s->callable[method];
}

bool codec_skip_call(struct cursor *c, const struct signature *s)
{
    uint32_t operations = 0;
    if (!frame_params(c, &s->callable[0]))
        return false;
    if (s->kind == PROBLEM_FUNCTION)
        return true;
    if (!frame_u32(c, &operations))
        return false;
    for (uint32_t i = 0; i < operations; i++) {
        const struct callable *f = frame_method(c, s);
        if (f == NULL || !frame_params(c, f))
            return false;
    }
    return true;
}

bool codec_skip_answer(struct cursor *c, struct cursor *input, const struct signature *s)
{
    uint32_t operations = 0;
    if (!frame_params(input, &s->callable[0]))
        return false;
    if (s->kind == PROBLEM_FUNCTION)
        return frame_parts(c, &s->callable[0]);
    if (!frame_u32(input, &operations))
        return false;
    for (uint32_t i = 0; i < operations; i++) {
        const struct callable *f = frame_method(input, s);
        if (f == NULL || !frame_params(input, f) || !frame_parts(c, f))
            return false;
    }
    return true;
}
