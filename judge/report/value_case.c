/* A failed call of a function: its input, and each part of its answer that is wrong. */
#include "judge/report/value_parts.h"

#include "judge/base/text.h"

#include <string.h>

struct value value_take(struct cursor *c, const struct wire_type *t, bool as_result)
{
    const unsigned char *start = c->at;
    if (!codec_skip(c, t, as_result)) {
        c->at = c->end;
        return (struct value){NULL, 0, *t};
    }
    return (struct value){start, (size_t)(c->at - start), *t};
}

void value_show(const struct value *v, const struct style *s, size_t width, struct buf *out)
{
    struct cursor c = {v->data, v->data + v->len};
    struct show how = {.width = width > 12 ? width : 12, .ascii = s->ascii};
    codec_show(&c, &v->type, false, &how, out);
}

/* "name = value" behind the one before, if it fits there, else on a line of its own. */
static void input_line(struct pen *p, bool first, const char *name, const struct value *v)
{
    own_buf struct buf text = {0};
    value_show(v, p->s, value_room(name, p->s), &text);
    size_t width = text_width(name) + 3 + text_width(buf_str(&text));
    if (first) {
        value_label(p, "input", name);
    } else {
        pen_put(p, PAINT_PLAIN, ",");
        bool fits = p->column + 1 + width <= p->s->width;
        if (!fits)
            pen_end(p);
        pen_to(p, fits ? p->column + 1 : VALUE_COLUMN);
        value_name(p, name, fits ? p->column + text_width(name) + 3 : value_column(name, p->s));
    }
    pen_put(p, PAINT_PLAIN, buf_str(&text));
}

static void function_input(const struct callable *f, struct bytes input, const struct style *s,
                           struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    struct cursor c = {input.data, input.data + input.len};
    own_buf struct buf drawings = {0};
    for (size_t i = 0; i < f->params; i++) {
        struct value v = value_take(&c, &f->param[i].type, false);
        struct row tree = {0};
        if (v.len == 0)
            break;
        input_line(&p, i == 0, f->param[i].name, &v);
        if (row_is_tree(&v.type) && row_read(&v, &tree))
            value_draw_tree(&tree, f->param[i].name, s, &drawings);
        row_release(&tree);
    }
    if (p.column > 0)
        pen_end(&p);
    buf_adds(out, buf_str(&drawings));
}

/* The result has no name, a changed argument has its own. */
static const char *part_name(const struct callable *f, size_t part)
{
    const struct parameter *p = codec_part_parameter(f, part);
    return p != NULL ? p->name : NULL;
}

bool value_same(const struct value *a, const struct value *b, const struct check_spec *check)
{
    struct row ra = {0};
    struct row rb = {0};
    if (a->len == 0 || b->len == 0)
        return false;
    if (a->len == b->len && memcmp(a->data, b->data, a->len) == 0)
        return true;
    bool near = a->type.kind == WIRE_F64 && row_read(a, &ra) && row_read(b, &rb) &&
                row_differs(&ra, &rb, check) == SIZE_MAX;
    row_release(&ra);
    row_release(&rb);
    return near;
}

/* All parts that differ; the first of all where none does. */
static void diff_parts(const struct callable *f, struct cursor *expected, struct cursor *actual,
                       const struct value_focus *focus, const struct style *s, struct buf *out)
{
    struct wire_type types[WIRE_MAX_PARAMS + 1];
    struct value first[2] = {{0}};
    size_t parts = codec_answer_parts(f, types);
    size_t shown = 0;
    for (size_t i = 0; i < parts; i++) {
        struct value a = value_take(expected, &types[i], true);
        struct value b = value_take(actual, &types[i], true);
        /* positions from the checker concern the only part; of several, the bytes tell */
        struct value_focus here = *focus;
        here.known = focus->known && parts == 1 && focus->mark;
        if (i == 0) {
            first[0] = a;
            first[1] = b;
        }
        if (value_same(&a, &b, &f->check))
            continue;
        value_diff(&a, &b, part_name(f, i), &here, s, out);
        shown++;
    }
    if (shown == 0 && parts > 0) {
        struct value_focus none = {.check = &f->check};
        value_diff(&first[0], &first[1], part_name(f, 0), &none, s, out);
    }
}

void value_diff_case(const struct case_result *c, const struct signature *s, const struct style *st,
                     struct buf *out)
{
    if (c->input.len == 0 && (c->truncated || s->callable[0].params > 0)) {
        value_nothing("input", c->truncated ? "too large to keep" : "not kept", st, out);
        return;
    }
    if (s->kind == PROBLEM_API) {
        value_diff_steps(c, s, st, out);
        return;
    }
    const struct callable *f = &s->callable[0];
    function_input(f, c->input, st, out);
    struct cursor expected = {c->expected.data, c->expected.data + c->expected.len};
    struct cursor actual = {c->actual.data, c->actual.data + c->actual.len};
    struct value_focus focus = {.known = c->difference.known && c->verdict == VERDICT_WRONG_ANSWER,
                                .row = c->difference.row,
                                .index = c->difference.index,
                                .mark =
                                    f->check.rule == CHECK_EXACT || f->check.rule == CHECK_FLOAT,
                                .check = &f->check};
    if (c->expected.len > 0)
        diff_parts(f, &expected, &actual, &focus, st, out);
}
