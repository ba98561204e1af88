/* Whole calls and their answers as JSON. */
#include "judge/codec/frame.h"
#include "judge/codec/to_json.h"

/* The parameters as an array, or as an object by name; NULL if the bytes are bad. */
static json_t *params_to_json(struct cursor *c, const struct callable *f, bool by_name,
                              size_t limit, bool *cut)
{
    own_json json_t *all = by_name ? json_object() : json_array();
    for (size_t i = 0; i < f->params; i++) {
        json_t *value = codec_to_json(c, &f->param[i].type, false, limit, cut);
        if (value == NULL)
            return NULL;
        if (by_name)
            json_object_set_new(all, f->param[i].name, value);
        else
            json_array_append_new(all, value);
    }
    return json_incref(all);
}

/* What f answers: null, one value, or an array of several. Kept arguments are read and left out. */
static json_t *parts_to_json(struct cursor *c, const struct callable *f, size_t limit, bool *cut)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part);
    own_json json_t *all = json_array();
    for (size_t i = 0; i < parts; i++) {
        if (codec_part_kept(f, i)) {
            if (!codec_skip(c, &part[i], true))
                return NULL;
            continue;
        }
        json_t *value = codec_to_json(c, &part[i], true, limit, cut);
        if (value == NULL)
            return NULL;
        json_array_append_new(all, value);
    }
    if (json_array_size(all) == 0)
        return json_null();
    return json_incref(json_array_size(all) == 1 ? json_array_get(all, 0) : all);
}

static json_t *ops_to_json(struct cursor *c, const struct signature *s, size_t limit, bool *cut)
{
    uint32_t operations = 0;
    if (!frame_u32(c, &operations))
        return NULL;
    own_json json_t *ops = json_array();
    for (uint32_t i = 0; i < operations; i++) {
        const struct callable *f = frame_method(c, s);
        if (f == NULL)
            return NULL;
        if (i >= limit) {
            if (!frame_params(c, f))
                return NULL;
            continue;
        }
        json_t *args = params_to_json(c, f, false, limit, cut);
        if (args == NULL)
            return NULL;
        json_array_append_new(ops, json_pack("[s, o]", f->name, args));
    }
    if (operations > limit)
        json_append_ellipsis(ops, operations, "operation", cut);
    return json_incref(ops);
}

json_t *codec_call_to_json(struct bytes call, const struct signature *s, size_t limit, bool *cut)
{
    struct cursor c = frame_cursor(call);
    *cut = false;
    if (s->kind == PROBLEM_FUNCTION)
        return params_to_json(&c, &s->callable[0], true, limit, cut);
    json_t *init = params_to_json(&c, &s->callable[0], false, limit, cut);
    if (init == NULL)
        return NULL;
    json_t *ops = ops_to_json(&c, s, limit, cut);
    if (ops == NULL) {
        json_decref(init);
        return NULL;
    }
    return json_pack("{s:o, s:o}", "init", init, "ops", ops);
}

json_t *codec_answer_to_json(struct bytes answer, struct bytes call, const struct signature *s,
                             size_t limit, bool *cut)
{
    struct cursor c = frame_cursor(answer), in = frame_cursor(call);
    uint32_t operations = 0;
    *cut = false;
    if (s->kind == PROBLEM_FUNCTION)
        return parts_to_json(&c, &s->callable[0], limit, cut);
    if (!frame_params(&in, &s->callable[0]) || !frame_u32(&in, &operations))
        return NULL;
    own_json json_t *all = json_array();
    for (uint32_t i = 0; i < operations && i < limit; i++) {
        const struct callable *f = frame_method(&in, s);
        json_t *value = f != NULL && frame_params(&in, f) ? parts_to_json(&c, f, limit, cut) : NULL;
        if (value == NULL)
            return NULL;
        json_array_append_new(all, value);
    }
    if (operations > limit)
        json_append_ellipsis(all, operations, "result", cut);
    return json_incref(all);
}
