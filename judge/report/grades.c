/* The summary of a grading on the terminal.
 *
 *     two_sum        8.25 of 10 on average   12 AC  3 CX  5 WA
 *     submissions 20   lowest 12 %   median 78.5 %   highest 100 % */
#include "judge/report/grades.h"

#include "judge/base/text.h"
#include "judge/report/pen.h"

#include <string.h>

enum { COLUMN_AVERAGE = 24, COLUMN_VERDICTS = 46, INDENT = 4 };

static enum paint paint_of(enum verdict v)
{
    if (v == VERDICT_ACCEPTED)
        return PAINT_GOOD;
    return v == VERDICT_COMPLEXITY_MISSED ? PAINT_WARN : PAINT_BAD;
}

static void count_of(struct pen *p, enum paint paint, size_t count, const char *word)
{
    own_buf struct buf text = {0};
    if (count == 0)
        return;
    buf_printf(&text, "%zu %s", count, word);
    pen_room(p, p->column + 2, strlen(buf_str(&text)),
             COLUMN_VERDICTS < p->s->width / 2 ? COLUMN_VERDICTS : INDENT);
    pen_put(p, paint, buf_str(&text));
}

static void problem_line(const struct problem_summary *p, size_t submissions, const struct style *s,
                         struct buf *out)
{
    struct pen pen = {.out = out, .s = s};
    own_buf struct buf average = {0};
    double mean = submissions > 0 ? (double)p->points / (double)submissions / 100 : 0;
    buf_printf(&average, "%.2f of %g%s", mean, (double)p->max / 100,
               submissions == 1 ? " points" : " on average");
    pen_text(&pen, PAINT_BOLD, p->id);
    pen_room(&pen, COLUMN_AVERAGE, strlen(buf_str(&average)), INDENT);
    pen_put(&pen, PAINT_PLAIN, buf_str(&average));
    for (int v = 0; v < VERDICTS; v++)
        count_of(&pen, paint_of((enum verdict)v), p->verdict[v],
                 verdict_row((enum verdict)v)->letters);
    count_of(&pen, PAINT_DIM, p->missing, "missing");
    count_of(&pen, PAINT_WARN, p->refused, "refused");
    count_of(&pen, PAINT_BAD, p->failed, "not judged");
    pen_end(&pen);
}

static void spread_line(const struct grades_summary *g, const struct style *s, struct buf *out)
{
    struct pen pen = {.out = out, .s = s};
    size_t n = g->submissions;
    if (n == 0) {
        pen_put(&pen, PAINT_PLAIN, "no submissions in this shard");
    } else if (n == 1) {
        pen_printf(&pen, PAINT_BOLD, "%g %% of the points", g->percent[0] / 100.0);
    } else {
        double median = (g->percent[(n - 1) / 2] + g->percent[n / 2]) / 200.0;
        own_buf struct buf text = {0};
        buf_printf(&text, "%zu submissions: lowest %g %%, median %g %%, highest %g %%", n,
                   g->percent[0] / 100.0, median, g->percent[n - 1] / 100.0);
        pen_wrap(&pen, buf_str(&text));
        return;
    }
    pen_end(&pen);
}

void report_grades_text(const struct grades_summary *g, const struct style *s, struct buf *out)
{
    if (!s->quiet && g->title != NULL) {
        struct pen pen = {.out = out, .s = s};
        pen_text(&pen, PAINT_BOLD, g->title);
        pen_end(&pen);
    }
    for (size_t k = 0; k < g->problem_count && !s->quiet; k++)
        problem_line(&g->problems[k], g->submissions, s, out);
    spread_line(g, s, out);
    if (g->failures > 0) {
        struct pen pen = {.out = out, .s = s};
        own_buf struct buf words = {0};
        own_buf struct buf text = {0};
        buf_printf(&words, "%zu could not be judged%s%s", g->failures,
                   g->failure != NULL ? ", the first because: " : "",
                   g->failure != NULL ? g->failure : "");
        style_text(&text, s, buf_str(&words), words.len, false);
        pen_wrap(&pen, buf_str(&text));
    }
}

void grades_summary_release(struct grades_summary *g)
{
    arena_release(&g->arena);
    *g = (struct grades_summary){0};
}
