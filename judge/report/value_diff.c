/* Expected above, got below, the first difference marked.
 *
 * Three shapes: a line (scalars, arrays, lists, trees, texts), a table (rows around the
 * difference), and the steps of an API. Colour marks the odd element; a caret under it says the
 * same where there is none. */
#include "judge/report/value_diff.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/codec/codec.h"
#include "judge/report/pen.h"
#include "judge/report/window.h"

#include <string.h>

enum { LABEL = 2, COLUMN = 13, ROWS_AROUND = 2, STEPS_BEFORE = 5, STEPS_RIGHT = 20 };

static size_t value_room(const char *name, const struct style *s)
{
    size_t used = COLUMN + (name != NULL ? text_width(name) + 3 : 0);
    return s->width > used + 16 ? s->width - used : 16;
}

static void label(struct pen *p, const char *word, const char *name)
{
    pen_to(p, LABEL);
    pen_put(p, PAINT_DIM, word);
    pen_to(p, COLUMN);
    if (name != NULL) {
        pen_text(p, PAINT_PLAIN, name);
        pen_put(p, PAINT_PLAIN, " = ");
    }
}

static void line(const char *word, const char *name, const struct view *v, const struct style *s,
                 struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    label(&p, word, name);
    view_put(v, s, out);
    pen_end(&p);
}

static void caret(const struct view *v, const char *name, const struct style *s, struct buf *out)
{
    own_mem char *marked = mem_strndup(buf_str(&v->text) + v->mark_byte, v->mark_bytes);
    size_t width = text_width(marked);
    if (width == 0)
        return;
    buf_repeat(out, ' ', COLUMN + (name != NULL ? text_width(name) + 3 : 0) + v->mark_column);
    own_buf struct buf carets = {0};
    buf_repeat(&carets, '^', width);
    style_paint(out, s, PAINT_BAD, buf_str(&carets));
    buf_addc(out, '\n');
}

static void nothing(const char *word, const char *why, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    label(&p, word, NULL);
    pen_put(&p, PAINT_DIM, why);
    pen_end(&p);
}

/* -- a line ----------------------------------------------------------------------- */

static void diff_texts(const struct value *a, const struct value *b, const char *name, bool mark,
                       const struct style *s, struct buf *out)
{
    struct view va = {0};
    struct view vb = {0};
    view_texts(a, b, mark, value_room(name, s), s, &va, &vb);
    line("expected", name, &va, s, out);
    line("got", name, &vb, s, out);
    caret(vb.mark_bytes > 0 ? &vb : &va, name, s, out);
    view_release(&va);
    view_release(&vb);
}

static void diff_lines(const struct row *a, const struct row *b, const char *name, size_t focus,
                       bool mark, const struct style *s, struct buf *out)
{
    struct view va = {0};
    struct view vb = {0};
    bool scalar = a->type.dims == 0 && a->type.kind != WIRE_LIST && a->type.kind != WIRE_TREE;
    view_rows(a, b, focus, mark && !scalar, value_room(name, s), s, &va, &vb);
    line("expected", name, &va, s, out);
    line("got", name, &vb, s, out);
    caret(vb.mark_bytes > 0 ? &vb : &va, name, s, out);
    view_release(&va);
    view_release(&vb);
}

/* -- a table ---------------------------------------------------------------------- */

static void table_row(const struct row *table, const struct row *other, size_t i, size_t odd,
                      const struct value_focus *focus, bool mark, const struct style *s,
                      struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf number = {0};
    struct view v = {0};
    struct view unused = {0};
    struct value mine = {table->at[i], (size_t)(table->at[i + 1] - table->at[i]), table->element};
    struct value theirs = mine;
    bool pair = i < other->count;
    if (pair)
        theirs =
            (struct value){other->at[i], (size_t)(other->at[i + 1] - other->at[i]), other->element};
    buf_printf(&number, "%s row %zu  ", mark && i == odd ? ">" : " ", i);
    pen_to(&p, COLUMN - 2);
    pen_put(&p, i == odd ? PAINT_BOLD : PAINT_DIM, buf_str(&number));
    size_t room = s->width > p.column + 12 ? s->width - p.column : 12;
    struct row a = {0};
    struct row b = {0};
    if (row_is_text(&table->element)) {
        view_texts(&mine, &theirs, mark && i == odd && pair, room, s, &v, &unused);
    } else if (row_read(&mine, &a) && row_read(&theirs, &b)) {
        size_t at = row_differs(&a, &b);
        if (focus->known && i == odd)
            at = focus->index;
        view_rows(&a, &b, at, mark && i == odd && pair, room, s, &v, &unused);
    }
    view_put(&v, s, out);
    pen_end(&p);
    view_release(&v);
    view_release(&unused);
    row_release(&a);
    row_release(&b);
}

static void table_rows(const char *word, const char *name, const struct row *table,
                       const struct row *other, size_t odd, const struct value_focus *focus,
                       bool mark, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf title = {0};
    size_t from = odd > ROWS_AROUND ? odd - ROWS_AROUND : 0;
    size_t to = odd + ROWS_AROUND + 1 < table->count ? odd + ROWS_AROUND + 1 : table->count;
    label(&p, word, name);
    if (to > from && to - from < table->count)
        buf_printf(&title, "rows %zu to %zu of %zu", from, to - 1, table->count);
    else
        buf_printf(&title, "%zu row%s", table->count, table->count == 1 ? "" : "s");
    pen_put(&p, PAINT_DIM, buf_str(&title));
    pen_end(&p);
    for (size_t i = from; i < to; i++)
        table_row(table, other, i, odd, focus, mark, s, out);
}

static void diff_tables(const struct row *a, const struct row *b, const char *name,
                        const struct value_focus *focus, bool mark, const struct style *s,
                        struct buf *out)
{
    size_t odd = focus->known ? focus->row : row_differs(a, b);
    if (odd == SIZE_MAX)
        odd = 0;
    table_rows("expected", name, a, b, odd, focus, mark, s, out);
    table_rows("got", name, b, a, odd, focus, mark, s, out);
}

void value_diff(const struct value *expected, const struct value *actual, const char *name,
                const struct value_focus *focus, bool mark, const struct style *s, struct buf *out)
{
    struct row a = {0};
    struct row b = {0};
    bool good_a = expected->len > 0 && row_read(expected, &a);
    bool good_b = actual->len > 0 && row_read(actual, &b);
    struct view v = {0};
    if (good_a && good_b && row_is_text(&expected->type)) {
        diff_texts(expected, actual, name, mark, s, out);
    } else if (good_a && good_b && row_is_table(&expected->type)) {
        diff_tables(&a, &b, name, focus, mark, s, out);
    } else if (good_a && good_b) {
        size_t odd = focus->known ? focus->index : row_differs(&a, &b);
        diff_lines(&a, &b, name, odd, mark, s, out);
    } else if (good_a) {
        if (row_is_text(&expected->type))
            view_texts(expected, NULL, false, value_room(name, s), s, &v, NULL);
        else
            view_rows(&a, NULL, 0, false, value_room(name, s), s, &v, NULL);
        line("expected", name, &v, s, out);
        nothing("got", actual->len > 0 ? "an answer that cannot be read" : "no answer", s, out);
    }
    view_release(&v);
    row_release(&a);
    row_release(&b);
}

/* -- a call of a function ------------------------------------------------------------- */

static struct value take_value(struct cursor *c, const struct wire_type *t)
{
    const unsigned char *start = c->at;
    if (!codec_skip(c, t, true)) {
        c->at = c->end;
        return (struct value){NULL, 0, *t};
    }
    return (struct value){start, (size_t)(c->at - start), *t};
}

static void show_value(const struct value *v, const struct style *s, size_t width, struct buf *out)
{
    struct cursor c = {v->data, v->data + v->len};
    struct show how = {.width = width > 12 ? width : 12, .ascii = s->ascii};
    codec_show(&c, &v->type, false, &how, out);
}

static void input_line(struct pen *p, bool first, const char *name, const struct value *v)
{
    own_buf struct buf text = {0};
    size_t used = COLUMN + text_width(name) + 3;
    show_value(v, p->s, p->s->width > used ? p->s->width - used : 12, &text);
    size_t width = text_width(name) + 3 + text_width(buf_str(&text));
    if (first)
        label(p, "input", NULL);
    else {
        pen_put(p, PAINT_PLAIN, ",");
        if (p->column + 1 + width > p->s->width)
            pen_end(p);
        pen_to(p, p->column == 0 ? COLUMN : p->column + 1);
    }
    pen_text(p, PAINT_PLAIN, name);
    pen_put(p, PAINT_PLAIN, " = ");
    pen_put(p, PAINT_PLAIN, buf_str(&text));
}

static void function_input(const struct callable *f, struct bytes input, const struct style *s,
                           struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    struct cursor c = {input.data, input.data + input.len};
    for (size_t i = 0; i < f->params; i++) {
        const unsigned char *start = c.at;
        if (!codec_skip(&c, &f->param[i].type, false))
            break;
        struct value v = {start, (size_t)(c.at - start), f->param[i].type};
        input_line(&p, i == 0, f->param[i].name, &v);
    }
    if (p.column > 0)
        pen_end(&p);
}

/* The result has no name, a changed argument has its own. */
static const char *part_name(const struct callable *f, size_t part)
{
    const struct parameter *p = codec_part_parameter(f, part);
    return p != NULL ? p->name : NULL;
}

/* All parts that differ; the first of all where none does by its bytes. */
static void diff_parts(const struct callable *f, struct cursor *expected, struct cursor *actual,
                       const struct value_focus *focus, const struct style *s, struct buf *out)
{
    struct wire_type types[WIRE_MAX_PARAMS + 1];
    struct value first[2] = {{0}};
    size_t parts = codec_answer_parts(f, types);
    size_t shown = 0;
    bool mark = f->check.rule == CHECK_EXACT || f->check.rule == CHECK_FLOAT;
    for (size_t i = 0; i < parts; i++) {
        struct value a = take_value(expected, &types[i]);
        struct value b = take_value(actual, &types[i]);
        bool same = a.len == b.len && a.len > 0 && memcmp(a.data, b.data, a.len) == 0;
        if (i == 0) {
            first[0] = a;
            first[1] = b;
        }
        if (same)
            continue;
        /* positions from the checker concern the only part; of several, the bytes tell */
        struct value_focus here = {
            .known = focus->known && parts == 1 && mark, .row = focus->row, .index = focus->index};
        value_diff(&a, &b, part_name(f, i), &here, mark, s, out);
        shown++;
    }
    if (shown == 0 && parts > 0) {
        struct value_focus none = {0};
        value_diff(&first[0], &first[1], part_name(f, 0), &none, false, s, out);
    }
}

/* -- the steps of an API ------------------------------------------------------------------ */

struct step {
    const struct callable *f;
    struct value argument[WIRE_MAX_PARAMS];
    struct value expected,
        actual; /* the first part that differs, else the first part; len 0: none */
};

static bool skip_step(struct cursor *in, const struct signature *s, const struct callable **f)
{
    uint16_t method = 0;
    if (in->end - in->at < 2)
        return false;
    memcpy(&method, in->at, 2);
    in->at += 2;
    if (method == 0 || method >= s->callables)
        return false;
    *f = &s->callable[method];
    return true;
}

static bool read_step(struct cursor *in, struct cursor *expected, struct cursor *actual,
                      const struct signature *s, struct step *out)
{
    struct wire_type types[WIRE_MAX_PARAMS + 1];
    *out = (struct step){0};
    if (!skip_step(in, s, &out->f))
        return false;
    for (size_t i = 0; i < out->f->params; i++) {
        const unsigned char *start = in->at;
        if (!codec_skip(in, &out->f->param[i].type, false))
            return false;
        out->argument[i] = (struct value){start, (size_t)(in->at - start), out->f->param[i].type};
    }
    size_t parts = codec_answer_parts(out->f, types);
    bool differs = false;
    for (size_t i = 0; i < parts; i++) {
        struct value a = take_value(expected, &types[i]);
        struct value b = take_value(actual, &types[i]);
        bool same = a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
        if (i == 0 || (!same && !differs)) {
            out->expected = a;
            out->actual = b;
        }
        differs = differs || !same;
    }
    return true;
}

static void step_text(const struct step *step, const struct style *s, struct buf *out)
{
    buf_printf(out, "%s(", step->f->name);
    for (size_t i = 0; i < step->f->params; i++) {
        if (i > 0)
            buf_adds(out, ", ");
        show_value(&step->argument[i], s, s->width / 3, out);
    }
    buf_addc(out, ')');
}

static void print_step(const struct step *step, size_t number, bool wrong, const struct style *s,
                       struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf text = {0};
    own_buf struct buf expected = {0};
    own_buf struct buf actual = {0};
    step_text(step, s, &text);
    pen_put(&p, PAINT_BAD, wrong ? "  >" : "   ");
    pen_printf(&p, PAINT_DIM, "%6zu  ", number);
    pen_put(&p, wrong ? PAINT_BOLD : PAINT_PLAIN, buf_str(&text));
    if (step->expected.len == 0 && step->actual.len == 0) {
        pen_end(&p);
        return;
    }
    if (step->expected.len > 0)
        show_value(&step->expected, s, s->width / 3, &expected);
    if (step->actual.len > 0)
        show_value(&step->actual, s, s->width / 3, &actual);
    size_t need = text_width(buf_str(&expected)) + text_width(buf_str(&actual)) + 16;
    if (!wrong) {
        pen_room(&p, 34, text_width(buf_str(&expected)) + 3, COLUMN);
        pen_put(&p, PAINT_DIM, s->ascii ? "-> " : "→ ");
        pen_put(&p, PAINT_PLAIN, buf_str(&expected));
    } else {
        pen_room(&p, 34, need, COLUMN);
        pen_put(&p, PAINT_DIM, "expected ");
        pen_put(&p, PAINT_PLAIN, expected.len > 0 ? buf_str(&expected) : "nothing");
        pen_put(&p, PAINT_DIM, ", got ");
        pen_put(&p, PAINT_MARK, actual.len > 0 ? buf_str(&actual) : "no answer");
    }
    pen_end(&p);
}

/* The steps up to the wrong one; every step's line is cheap, so all before are read and few
 * printed. */
static void diff_steps(const struct case_result *c, const struct signature *s,
                       const struct style *st, struct buf *out)
{
    struct cursor in = {c->input.data, c->input.data + c->input.len};
    struct cursor expected = {c->expected.data, c->expected.data + c->expected.len};
    struct cursor actual = {c->actual.data, c->actual.data + c->actual.len};
    const struct callable *create = &s->callable[0];
    struct pen p = {.out = out, .s = st};
    struct step step = {.f = create};
    uint32_t count = 0;
    for (size_t i = 0; i < create->params; i++) {
        const unsigned char *start = in.at;
        if (!codec_skip(&in, &create->param[i].type, false))
            return;
        step.argument[i] = (struct value){start, (size_t)(in.at - start), create->param[i].type};
    }
    if (in.end - in.at < 4)
        return;
    memcpy(&count, in.at, 4);
    in.at += 4;
    /* of a right answer no step stands out, and more of them are worth a look */
    bool right = c->verdict == VERDICT_ACCEPTED;
    size_t wrong = right ? count : c->difference.operation;
    size_t before = right ? STEPS_RIGHT : STEPS_BEFORE;
    label(&p, "steps", NULL);
    own_buf struct buf made = {0};
    step_text(&step, st, &made);
    pen_put(&p, PAINT_PLAIN, buf_str(&made));
    pen_end(&p);
    if (wrong > before && count > 0) {
        own_buf struct buf cut = {0};
        spell_count(&cut, wrong - before);
        pen_to(&p, COLUMN);
        pen_printf(&p, PAINT_DIM, "%s %s steps before", st->ascii ? "..." : "…", buf_str(&cut));
        pen_end(&p);
    }
    for (size_t i = 0; i <= wrong && i < count; i++) {
        if (!read_step(&in, &expected, &actual, s, &step))
            return;
        if (i + before >= wrong)
            print_step(&step, i + 1, i == wrong, st, out);
    }
}

void value_diff_case(const struct case_result *c, const struct signature *s, const struct style *st,
                     struct buf *out)
{
    if (c->input.len == 0 && (c->truncated || s->callable[0].params > 0)) {
        nothing("input", c->truncated ? "too large to keep" : "not kept", st, out);
        return;
    }
    if (s->kind == PROBLEM_API) {
        diff_steps(c, s, st, out);
        return;
    }
    const struct callable *f = &s->callable[0];
    function_input(f, c->input, st, out);
    struct cursor expected = {c->expected.data, c->expected.data + c->expected.len};
    struct cursor actual = {c->actual.data, c->actual.data + c->actual.len};
    struct value_focus focus = {.known = c->difference.known && c->verdict == VERDICT_WRONG_ANSWER,
                                .row = c->difference.row,
                                .index = c->difference.index};
    if (c->expected.len > 0)
        diff_parts(f, &expected, &actual, &focus, st, out);
}
