/* Expected above, got below, the first difference marked.
 *
 * Three shapes: a line (scalars, arrays, lists, texts), a table, a drawing. Colour marks the odd
 * element; a caret under it says the same where there is none. */
#include "judge/report/value_diff.h"

#include "judge/base/text.h"
#include "judge/model/tolerance.h"
#include "judge/report/value_parts.h"

#include <string.h>

enum { ROOM_LEAST = 16 };

static size_t name_width(const char *name)
{
    return name != NULL ? text_width(name) + 3 : 0;
}

size_t value_column(const char *name, const struct style *s)
{
    bool beside = VALUE_COLUMN + name_width(name) + ROOM_LEAST <= s->width;
    return beside ? VALUE_COLUMN + name_width(name) : VALUE_COLUMN;
}

size_t value_room(const char *name, const struct style *s)
{
    size_t column = value_column(name, s);
    return s->width > column + ROOM_LEAST ? s->width - column : ROOM_LEAST;
}

void value_name(struct pen *p, const char *name, size_t column)
{
    pen_cut(p, PAINT_PLAIN, name, p->s->width > p->column + 2 ? p->s->width - p->column - 2 : 1);
    pen_put(p, PAINT_PLAIN, " =");
    if (p->column >= column)
        pen_end(p);
    pen_to(p, column);
}

void value_label(struct pen *p, const char *word, const char *name)
{
    pen_to(p, VALUE_LABEL);
    pen_put(p, PAINT_DIM, word);
    pen_to(p, VALUE_COLUMN);
    if (name != NULL)
        value_name(p, name, value_column(name, p->s));
}

void value_nothing(const char *word, const char *why, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    value_label(&p, word, NULL);
    pen_put(&p, PAINT_DIM, why);
    pen_end(&p);
}

static void line(const char *word, const char *name, const struct view *v, const struct style *s,
                 struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    value_label(&p, word, name);
    view_put(v, s, out);
    pen_end(&p);
}

/* Both lines, and carets under the second. */
static void lines(const struct view *a, const struct view *b, const char *name,
                  const struct style *s, struct buf *out)
{
    line("expected", name, a, s, out);
    line("got", name, b, s, out);
    view_carets(b->marks > 0 ? b : a, value_column(name, s), s, out);
}

static void diff_texts(const struct value *a, const struct value *b, const char *name, bool mark,
                       const struct style *s, struct buf *out)
{
    struct view va = {0};
    struct view vb = {0};
    view_texts(a, b, mark, value_room(name, s), s, &va, &vb);
    lines(&va, &vb, name, s, out);
    view_release(&va);
    view_release(&vb);
}

static void diff_rows(const struct row *a, const struct row *b, const char *name,
                      const struct value_focus *focus, const struct style *s, struct buf *out)
{
    struct view va = {0};
    struct view vb = {0};
    bool scalar = a->type.dims == 0 && a->type.kind != WIRE_LIST && a->type.kind != WIRE_TREE;
    size_t odd = focus->known ? focus->index : row_differs(a, b, focus->check);
    view_rows(a, b, odd, focus->mark && !scalar, value_room(name, s), s, &va, &vb);
    lines(&va, &vb, name, s, out);
    view_release(&va);
    view_release(&vb);
}

/* "off by 0.002, tolerance 0.001" under two numbers. */
static void distance(const struct value *a, const struct value *b, const struct check_spec *check,
                     const struct style *s, struct buf *out)
{
    own_buf struct buf text = {0};
    double want = 0;
    double got = 0;
    memcpy(&want, a->data, sizeof want);
    memcpy(&got, b->data, sizeof got);
    tolerance_say(check, want, got, &text);
    if (text.len == 0)
        return;
    struct pen p = {.out = out, .s = s};
    pen_to(&p, VALUE_COLUMN);
    pen_wrap(&p, buf_str(&text));
}

static void diff_values(const struct value *expected, const struct value *actual,
                        const struct row *a, const struct row *b, const char *name,
                        const struct value_focus *focus, const struct style *s, struct buf *out)
{
    const struct wire_type *t = &expected->type;
    if (row_is_text(t))
        diff_texts(expected, actual, name, focus->mark, s, out);
    else if (row_is_table(t))
        value_diff_tables(a, b, name, focus, s, out);
    else if (!row_is_tree(t) || !value_diff_trees(a, b, name, focus->mark, s, out))
        diff_rows(a, b, name, focus, s, out);
    if (t->kind == WIRE_F64 && t->dims == 0 && focus->mark)
        distance(expected, actual, focus->check, s, out);
}

/* What was expected of a solution that gave no answer. */
static void expected_alone(const struct value *v, const struct row *r, const char *name,
                           const struct style *s, struct buf *out)
{
    struct view view = {0};
    if (row_is_text(&v->type))
        view_texts(v, NULL, false, value_room(name, s), s, &view, NULL);
    else
        view_rows(r, NULL, 0, false, value_room(name, s), s, &view, NULL);
    line("expected", name, &view, s, out);
    view_release(&view);
}

void value_diff(const struct value *expected, const struct value *actual, const char *name,
                const struct value_focus *focus, const struct style *s, struct buf *out)
{
    struct row a = {0};
    struct row b = {0};
    bool good_a = expected->len > 0 && row_read(expected, &a);
    bool good_b = actual->len > 0 && row_read(actual, &b);
    if (good_a && good_b) {
        diff_values(expected, actual, &a, &b, name, focus, s, out);
    } else if (good_a) {
        expected_alone(expected, &a, name, s, out);
        value_nothing("got", actual->len > 0 ? "an answer that cannot be read" : "no answer", s,
                      out);
    }
    row_release(&a);
    row_release(&b);
}
