/* Markdown: a page for a wiki, a merge request, or the summary of a step of GitHub Actions.
 *
 * First the class in one table, then what failed, a line for each. Text from outside is always set
 * as code (markup_markdown). source: GitHub Flavored Markdown Spec, 4.10 "Tables" */
#include "judge/publish/describe.h"
#include "judge/publish/publish.h"
#include "judge/report/markup.h"

#include <string.h>

enum { ROWS_SHOWN = 1000, DETAILS_CASES = 3 };

/* Our own words, in which nothing is markup. */
static void outcome(const struct grading_cell *c, struct buf *out)
{
    if (!c->there)
        buf_adds(out, "no answer");
    else if (!c->judged)
        buf_adds(out, describe_state(c->state));
    else
        describe_verdict(c->verdict, out);
}

static void points(double have, double max, struct buf *out)
{
    describe_points(have, out);
    buf_adds(out, " / ");
    describe_points(max, out);
}

static void table(const struct grading *class, struct buf *out)
{
    buf_adds(out, class->scored ? "| submission | points |" : "| submission |");
    for (size_t k = 0; k < class->problem_count; k++)
        buf_printf(out, " `%s` |", class->problems[k].id);
    buf_adds(out, class->scored ? "\n|---|---:|" : "\n|---|");
    for (size_t k = 0; k < class->problem_count; k++)
        buf_adds(out, "---|");
    buf_addc(out, '\n');
    for (size_t i = 0; i < class->row_count && i < ROWS_SHOWN; i++) {
        const struct grading_row *r = &class->rows[i];
        buf_adds(out, "| ");
        markup_markdown(out, r->submission);
        if (class->scored) {
            buf_adds(out, " | ");
            points(r->points, r->max_points, out);
        }
        for (size_t k = 0; k < class->problem_count; k++) {
            buf_adds(out, " | ");
            outcome(&r->cells[k], out);
        }
        buf_adds(out, " |\n");
    }
    if (class->row_count > ROWS_SHOWN)
        buf_printf(out, "\n%zu more submissions are not shown.\n", class->row_count - ROWS_SHOWN);
}

static void begin(struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    buf_adds(out, "# ");
    if (c->title != NULL)
        markup_markdown(out, c->title);
    else
        buf_adds(out, "Judged submissions");
    buf_adds(out, "\n\n");
    if (!c->complete)
        buf_adds(out, "Grading is not complete.\n\n");
    table(c, out);
    if (c->scored && c->row_count > 1) {
        buf_printf(out, "\n%zu submissions: ", c->row_count);
        buf_printf(out, "mean %.1f %%, median %.1f %%, %zu with all points.\n", p->statistics->mean,
                   p->statistics->median, p->statistics->full);
    }
}

/* A block of several lines: one <code> each, so that no fence can be closed from inside. */
static void block(const char *text, struct buf *out)
{
    for (const char *at = text; *at != '\0';) {
        size_t len = strcspn(at, "\n");
        own_mem char *one = mem_strndup(at, len);
        if (len > 0) {
            markup_markdown(out, one);
            buf_adds(out, "<br>\n");
        }
        at += len + (at[len] == '\n');
    }
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    own_buf struct buf reason = {0};
    own_buf struct buf text = {0};
    if (g->judged && g->result.verdict == VERDICT_ACCEPTED)
        return;
    buf_adds(out, "\n## ");
    markup_markdown(out, g->submission);
    buf_printf(out, ", `%s`: ", p->class->problems[g->column].id);
    describe_outcome(g, out);
    buf_adds(out, "\n\n");
    describe_reason(g, &reason);
    if (reason.len > 0) {
        markup_markdown(out, buf_str(&reason));
        buf_adds(out, "\n\n");
    }
    if (!g->judged)
        return;
    buf_adds(out, "<details><summary>details</summary>\n<p>\n");
    describe_all(g, DETAILS_CASES, &text);
    block(buf_str(&text), out);
    buf_adds(out, "</p>\n</details>\n");
}

static size_t to_tell(const struct grading *class)
{
    size_t count = 0;
    for (size_t i = 0; i < class->row_count; i++) {
        for (size_t k = 0; k < class->problem_count; k++)
            count += class->rows[i].cells[k].there;
    }
    return count;
}

static void end(struct publication *p, struct buf *out)
{
    size_t all = to_tell(p->class);
    if (p->written < all)
        buf_printf(out, "\n%zu more results are not shown.\n", all - p->written);
}

const struct format format_markdown = {
    .name = "markdown",
    .help = "a page: the class as a table, then what failed",
    .begin = begin,
    .line = line,
    .end = end,
};
