/* The class for a terminal: who has how many points, which verdicts, and what fails most. */
#include "judge/base/text.h"
#include "judge/publish/describe.h"
#include "judge/publish/publish.h"
#include "judge/report/pen.h"

#include <string.h>

enum { CLUSTERS_SHOWN = 5, NAME_WIDTH = 24, VERDICT_WIDTH = 5 };

static enum paint verdict_paint(const struct grading_cell *c)
{
    if (!c->judged)
        return PAINT_WARN;
    if (c->verdict == VERDICT_ACCEPTED)
        return PAINT_GOOD;
    return c->verdict == VERDICT_COMPLEXITY_MISSED ? PAINT_WARN : PAINT_BAD;
}

/* Letters such as "AC"; "-" where there is no answer, "?" where it could not be judged. */
static const char *letters(const struct grading_cell *c)
{
    if (!c->there || (!c->judged && c->state == GRADED_MISSING))
        return "-";
    return c->judged ? verdict_row(c->verdict)->letters : "?";
}

/* A name that is too long loses its end. */
static void put_name(struct pen *pen, const char *name, size_t width)
{
    own_buf struct buf safe = {0};
    own_buf struct buf cut = {0};
    style_text(&safe, pen->s, name, strlen(name), false);
    if (text_width(buf_str(&safe)) <= width) {
        pen_put(pen, PAINT_BOLD, buf_str(&safe));
        return;
    }
    describe_window(buf_str(&safe), 0, width - 1, &cut);
    /* wide characters can make it too long still; three bytes are one column at least */
    while (text_width(buf_str(&cut)) > width && cut.len > 3) {
        own_buf struct buf less = {0};
        describe_window(buf_str(&safe), 0, cut.len - 4, &less);
        buf_clear(&cut);
        buf_adds(&cut, buf_str(&less));
    }
    if (pen->s->ascii) {
        buf_clear(&cut);
        buf_add(&cut, buf_str(&safe), width - 1);
        buf_addc(&cut, '~');
    }
    pen_put(pen, PAINT_BOLD, buf_str(&cut));
}

static void row(const struct publication *p, const struct grading_row *r, struct buf *out)
{
    struct pen pen = {.out = out, .s = p->style};
    put_name(&pen, r->submission, NAME_WIDTH);
    if (p->class->scored) {
        own_buf struct buf points = {0};
        describe_points(r->points, &points);
        buf_adds(&points, " / ");
        describe_points(r->max_points, &points);
        pen_to(&pen, NAME_WIDTH + 1);
        pen_put(&pen, PAINT_PLAIN, buf_str(&points));
    }
    size_t column = p->class->scored ? NAME_WIDTH + 14 : NAME_WIDTH + 1;
    for (size_t k = 0; k < p->class->problem_count; k++) {
        pen_room(&pen, column, VERDICT_WIDTH - 2, 4);
        pen_put(&pen, verdict_paint(&r->cells[k]), letters(&r->cells[k]));
        column = pen.column < column ? pen.column + VERDICT_WIDTH - 2 : column + VERDICT_WIDTH;
    }
    pen_end(&pen);
}

static void remark(const struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    const struct statistics *s = p->statistics;
    struct pen pen = {.out = out, .s = p->style};
    if (c->scored && c->row_count > 1) {
        pen_printf(&pen, PAINT_PLAIN, "%zu submissions, mean %.1f %%, median %.1f %%", c->row_count,
                   s->mean, s->median);
        pen_room(&pen, pen.column + 2, 20, 0);
        pen_printf(&pen, PAINT_PLAIN, "%zu with all points", s->full);
        pen_end(&pen);
    }
    if (s->missing > 0) {
        pen_printf(&pen, PAINT_PLAIN, "%zu answers were not handed in (-)", s->missing);
        pen_end(&pen);
    }
    if (s->unjudged > 0) {
        pen_printf(&pen, PAINT_WARN, "%zu could not be judged (?)", s->unjudged);
        pen_end(&pen);
    }
    if (!c->complete) {
        pen_put(&pen, PAINT_WARN, "grading is not complete");
        pen_end(&pen);
    }
}

static void clusters(const struct publication *p, struct buf *out)
{
    const struct statistics *s = p->statistics;
    for (size_t i = 0; i < s->cluster_count && i < CLUSTERS_SHOWN; i++) {
        const struct cluster *c = &s->clusters[i];
        struct pen pen = {.out = out, .s = p->style};
        own_buf struct buf text = {0};
        pen_printf(&pen, PAINT_BOLD, "%5zu x ", c->count);
        buf_printf(&text, "%s %s", p->class->problems[c->problem].id,
                   verdict_row(c->verdict)->letters);
        if (c->case_name != NULL)
            buf_printf(&text, ", case %s", c->case_name);
        if (c->message != NULL)
            buf_printf(&text, ": %s", c->message);
        pen_wrap(&pen, buf_str(&text));
    }
}

/* Problems are columns of letters; which is which stands in the order of this line. */
static void heading(const struct publication *p, struct buf *out)
{
    struct pen pen = {.out = out, .s = p->style};
    own_buf struct buf text = {0};
    if (p->class->title != NULL) {
        pen_text(&pen, PAINT_BOLD, p->class->title);
        pen_end(&pen);
    }
    buf_adds(&text, p->class->problem_count == 1 ? "problem: " : "problems: ");
    for (size_t k = 0; k < p->class->problem_count; k++)
        buf_printf(&text, "%s%s", k > 0 ? ", " : "", p->class->problems[k].id);
    pen_wrap(&pen, buf_str(&text));
}

static void end(struct publication *p, struct buf *out)
{
    if (!p->style->quiet)
        heading(p, out);
    for (size_t i = 0; i < p->class->row_count; i++)
        row(p, &p->class->rows[i], out);
    if (p->style->quiet)
        return;
    if (p->statistics->cluster_count > 0) {
        struct pen pen = {.out = out, .s = p->style};
        pen_put(&pen, PAINT_DIM, "what fails most:");
        pen_end(&pen);
        clusters(p, out);
    }
    remark(p, out);
}

const struct format format_summary = {
    .name = "summary",
    .help = "for a terminal",
    .end = end,
};
