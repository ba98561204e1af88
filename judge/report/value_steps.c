/* The steps of an API: the first wrong one and a few before it. */
#include "judge/report/value_parts.h"

#include "judge/base/text.h"

#include <string.h>

enum { STEPS_BEFORE = 5, STEPS_RIGHT = 20, RESULT = 34 /* column */ };

struct step {
    const struct callable *f;
    struct value argument[WIRE_MAX_PARAMS];
    size_t part;                   /* of the answer: the first that differs, else the first */
    struct value expected, actual; /* of that part; len 0: none */
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
        struct value a = value_take(expected, &types[i], true);
        struct value b = value_take(actual, &types[i], true);
        bool same = (a.len == 0 && b.len == 0) || value_same(&a, &b, &out->f->check);
        if (i == 0 || (!same && !differs)) {
            out->part = i;
            out->expected = a;
            out->actual = b;
        }
        differs = differs || !same;
    }
    return true;
}

/* "put(3, 3)", on the columns that are left. */
static void put_call(const struct step *step, enum paint paint, struct pen *p)
{
    own_buf struct buf text = {0};
    size_t left = p->s->width > p->column ? p->s->width - p->column : 1;
    size_t names = text_width(step->f->name) + 2 * step->f->params + 1;
    size_t room = left > names ? (left - names) / (step->f->params + 1) : 0;
    buf_printf(&text, "%s(", step->f->name);
    for (size_t i = 0; i < step->f->params; i++) {
        if (i > 0)
            buf_adds(&text, ", ");
        value_show(&step->argument[i], p->s, room, &text);
    }
    buf_addc(&text, ')');
    pen_cut(p, paint, buf_str(&text), left);
}

static bool is_number(const struct wire_type *t)
{
    return t->dims == 0 && t->kind != WIRE_STRING && t->kind != WIRE_LIST && t->kind != WIRE_TREE &&
           t->kind != WIRE_FN && t->kind != WIRE_F64;
}

/* What is wrong with the step: behind it if it is short, else as it is shown of a function. */
static void put_wrong(const struct step *step, struct pen *p)
{
    own_buf struct buf expected = {0};
    own_buf struct buf actual = {0};
    value_show(&step->expected, p->s, p->s->width, &expected);
    if (step->actual.len > 0)
        value_show(&step->actual, p->s, p->s->width, &actual);
    else
        buf_adds(&actual, "no answer");
    size_t need = text_width(buf_str(&expected)) + text_width(buf_str(&actual)) +
                  text_width("expected , got ");
    if (!is_number(&step->expected.type) || VALUE_COLUMN + need > p->s->width) {
        const struct parameter *changed = codec_part_parameter(step->f, step->part);
        const struct check_spec *check = &step->f->check;
        struct value_focus focus = {
            .mark = check->rule == CHECK_EXACT || check->rule == CHECK_FLOAT, .check = check};
        pen_end(p);
        value_diff(&step->expected, &step->actual, changed != NULL ? changed->name : NULL, &focus,
                   p->s, p->out);
        return;
    }
    pen_room(p, RESULT, need, VALUE_COLUMN);
    pen_put(p, PAINT_DIM, "expected ");
    pen_put(p, PAINT_PLAIN, buf_str(&expected));
    pen_put(p, PAINT_DIM, ", got ");
    pen_put(p, PAINT_MARK, buf_str(&actual));
    pen_end(p);
}

static void print_step(const struct step *step, size_t number, bool wrong, const struct style *s,
                       struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_BAD, wrong ? "  >" : "   ");
    pen_printf(&p, PAINT_DIM, "%6zu  ", number);
    put_call(step, wrong ? PAINT_BOLD : PAINT_PLAIN, &p);
    if (wrong && step->expected.len > 0) {
        put_wrong(step, &p);
        return;
    }
    if (step->expected.len > 0) {
        own_buf struct buf text = {0};
        buf_adds(&text, s->ascii ? "-> " : "→ ");
        value_show(&step->expected, s,
                   s->width > VALUE_COLUMN + 3 ? s->width - VALUE_COLUMN - 3 : 1, &text);
        size_t width = text_width(buf_str(&text));
        pen_room(&p, RESULT, width, VALUE_COLUMN);
        pen_put(&p, PAINT_PLAIN, buf_str(&text));
    }
    pen_end(&p);
}

/* The steps up to the wrong one; every step's line is cheap, so all before are read and few
 * printed. */
void value_diff_steps(const struct case_result *c, const struct signature *s,
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
    value_label(&p, "steps", NULL);
    put_call(&step, PAINT_PLAIN, &p);
    pen_end(&p);
    if (wrong > before && count > 0) {
        own_buf struct buf cut = {0};
        spell_count(&cut, wrong - before);
        pen_to(&p, VALUE_COLUMN);
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
