/* The walk over an answer: part by part, of an API operation by operation, each under the rule of
 * its callable. The comparisons themselves are in compare.c, unordered.c and nodes.c. */
#include "judge/check/check.h"

#include "judge/check/compare.h"

#include <string.h>

/* Nodes of all list arguments: the positions that origins may name. */
static size_t input_nodes(const struct callable *f, struct bytes params)
{
    struct cursor c = frame_cursor(params);
    size_t nodes = 0;
    for (size_t i = 0; i < f->params; i++) {
        const struct wire_type *t = &f->param[i].type;
        struct wire_type list = {.kind = WIRE_LIST};
        struct list_view v;
        uint32_t lists = 1;
        if (t->kind != WIRE_LIST) {
            must(codec_skip(&c, t, false));
            continue;
        }
        must(t->dims == 0 || frame_u32(&c, &lists));
        for (uint32_t k = 0; k < lists; k++) {
            must(frame_list(&c, &list, false, &v));
            nodes += v.count;
        }
    }
    return nodes;
}

/* The encoded value of a parameter. */
static struct cursor argument(const struct callable *f, struct bytes params,
                              const struct parameter *which)
{
    struct cursor c = frame_cursor(params);
    for (const struct parameter *p = f->param; p != which; p++)
        must(codec_skip(&c, &p->type, false));
    return c;
}

static size_t shown_parts(const struct callable *f, size_t parts)
{
    size_t n = 0;
    for (size_t i = 0; i < parts; i++)
        n += !codec_part_kept(f, i);
    return n;
}

/* Part k of an answer. */
static bool right_part(const struct callable *f, size_t k, const struct wire_type *t,
                       struct bytes params, struct cursor *want, struct cursor *got,
                       struct finding *out)
{
    static const struct check_spec exact = {.rule = CHECK_EXACT};
    struct cursor after_want = *want, after_got = *got, start = *got;
    bool right = true;
    must(codec_skip(&after_want, t, true) && codec_skip(&after_got, t, true));
    if (codec_part_kept(f, k)) { /* against the input itself, whatever is expected elsewhere */
        struct cursor before = argument(f, params, codec_part_parameter(f, k));
        right = compare_value(&exact, t, &before, got, out);
    } else if (f->check.rule != CHECK_CUSTOM) {
        right = compare_value(&f->check, t, want, got, out);
        if (right && (t->flags & WIRE_NODES))
            right = compare_nodes(t, &start, input_nodes(f, params), out);
    }
    *want = after_want;
    *got = after_got;
    return right;
}

/* All parts that one call of f answers with. */
static bool right_call(const struct callable *f, struct bytes params, struct cursor *want,
                       struct cursor *got, struct finding *out)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    size_t parts = codec_answer_parts(f, part), shown = shown_parts(f, parts);
    for (size_t k = 0; k < parts; k++) {
        struct finding inside = {0};
        bool right = right_part(f, k, &part[k], params, want, got, &inside);
        if (!right) {
            const struct parameter *p = codec_part_parameter(f, k);
            if (codec_part_kept(f, k))
                buf_printf(&out->text, "%s must stay as it was: ", p->name);
            else if (shown > 1)
                buf_printf(&out->text, "%s: ", p != NULL ? p->name : "result");
            buf_adds(&out->text, buf_str(&inside.text));
            out->index = inside.index;
            out->row = inside.row;
        }
        buf_release(&inside.text);
        if (!right)
            return false;
    }
    return true;
}

/* "step 7, get(3): " */
static void say_step(const struct callable *f, size_t step, struct bytes params, struct buf *out)
{
    struct cursor c = frame_cursor(params);
    struct show how = {.width = 24};
    buf_printf(out, "step %zu, %s(", step + 1, f->name);
    for (size_t i = 0; i < f->params; i++) {
        buf_adds(out, i > 0 ? ", " : "");
        codec_show(&c, &f->param[i].type, false, &how, out);
    }
    buf_adds(out, "): ");
}

static bool right_operations(const struct signature *s, struct cursor *in, struct cursor *want,
                             struct cursor *got, struct finding *out, size_t *operation)
{
    uint32_t operations = 0;
    must(frame_params(in, &s->callable[0]) && frame_u32(in, &operations));
    for (uint32_t i = 0; i < operations; i++) {
        const struct callable *f = frame_method(in, s);
        const unsigned char *from = in->at;
        struct finding inside = {0};
        must(f != NULL && frame_params(in, f));
        struct bytes params = frame_since(from, in);
        bool right = right_call(f, params, want, got, &inside);
        if (!right) {
            say_step(f, i, params, &out->text);
            buf_adds(&out->text, buf_str(&inside.text));
            out->index = inside.index;
            out->row = inside.row;
            *operation = i;
        }
        buf_release(&inside.text);
        if (!right)
            return false;
    }
    return true;
}

static void keep(const struct finding *f, struct arena *arena, struct difference *diff)
{
    diff->known = true;
    diff->index = f->index;
    diff->row = f->row;
    diff->text = arena_strdup(arena, buf_str(&f->text));
}

bool check_well_formed(const struct signature *s, struct bytes call, struct bytes answer)
{
    struct cursor in = frame_cursor(call), c = frame_cursor(answer);
    return codec_skip_answer(&c, &in, s) && c.at == c.end && in.at == in.end;
}

bool check_answer(const struct signature *s, struct bytes call, struct bytes expected,
                  struct bytes actual, struct arena *arena, struct difference *diff)
{
    struct finding f = {0};
    struct cursor in = frame_cursor(call), want = frame_cursor(expected),
                  got = frame_cursor(actual);
    if (!check_well_formed(s, call, expected) || !check_well_formed(s, call, actual)) {
        diff->known = true;
        diff->text = "the answer cannot be read as one of this type";
        return false;
    }
    bool right = s->kind == PROBLEM_API
                     ? right_operations(s, &in, &want, &got, &f, &diff->operation)
                     : right_call(&s->callable[0], call, &want, &got, &f);
    if (!right)
        keep(&f, arena, diff);
    buf_release(&f.text);
    return right;
}

bool check_value(const struct check_spec *spec, const struct wire_type *t, struct bytes expected,
                 struct bytes actual, struct arena *arena, struct difference *diff)
{
    struct finding f = {0};
    struct cursor want = frame_cursor(expected), got = frame_cursor(actual);
    struct cursor after_want = want, after_got = got;
    if (!codec_skip(&after_want, t, true) || after_want.at != after_want.end ||
        !codec_skip(&after_got, t, true) || after_got.at != after_got.end) {
        diff->known = true;
        diff->text = "the value cannot be read as one of this type";
        return false;
    }
    bool right = spec->rule == CHECK_CUSTOM || compare_value(spec, t, &want, &got, &f);
    if (!right)
        keep(&f, arena, diff);
    buf_release(&f.text);
    return right;
}
