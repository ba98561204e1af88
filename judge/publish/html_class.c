/* The class as a whole, in HTML: figures, distribution, problems, common failures, all submissions.
 */
#include "judge/publish/html.h"

#include "judge/publish/describe.h"

#include <string.h>

enum { CLUSTERS_SHOWN = 25, BAR = 100 };

static void fact(struct buf *out, const char *name, const char *fmt, double value)
{
    own_buf struct buf text = {0};
    buf_printf(out, "<div><dt>%s</dt><dd>", name);
    if (fmt == NULL)
        describe_points(value, &text);
    else
        buf_printf(&text, "%.1f %%", value);
    buf_printf(out, "%s</dd></div>\n", buf_str(&text));
}

void html_overview(const struct publication *p, struct buf *out)
{
    const struct statistics *s = p->statistics;
    buf_adds(out, "<h2>Overview</h2>\n<dl class=\"facts\">\n");
    fact(out, "Submissions", NULL, (double)p->class->row_count);
    fact(out, "Problems", NULL, (double)p->class->problem_count);
    if (p->class->scored) {
        fact(out, "Median", "%", s->median);
        fact(out, "Mean", "%", s->mean);
        fact(out, "All points", NULL, (double)s->full);
    }
    fact(out, "Not handed in", NULL, (double)s->missing);
    if (s->unjudged > 0)
        fact(out, "Not judged", NULL, (double)s->unjudged);
    buf_adds(out, "</dl>\n");
}

/* A bar of several stretches, in per cent of the width. */
static void bar_begin(struct buf *out, const char *label)
{
    buf_printf(out,
               "<svg class=\"bar\" viewBox=\"0 0 %d 10\" preserveAspectRatio=\"none\" role=\"img\" "
               "aria-label=\"",
               BAR);
    html_text(out, label);
    buf_adds(out, "\"><title>");
    html_text(out, label);
    buf_printf(out, "</title><rect class=\"track\" width=\"%d\" height=\"10\"/>", BAR);
}

static double bar_part(struct buf *out, double x, double width, const char *class)
{
    if (width > 0)
        buf_printf(out, "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>", class, x,
                   width);
    return x + width;
}

void html_distribution(const struct publication *p, struct buf *out)
{
    const struct statistics *s = p->statistics;
    size_t most = 1;
    for (size_t i = 0; i < BINS; i++)
        most = s->bins[i] > most ? s->bins[i] : most;
    buf_adds(out, "<h2>Distribution of points</h2>\n");
    html_scroll_begin(out, "Distribution of points");
    buf_adds(out, "<table>\n<thead><tr><th scope=\"col\">Points</th><th scope=\"col\" "
                  "class=\"num\">Submissions</th><th scope=\"col\">Frequency</th></tr></thead>\n"
                  "<tbody>\n");
    for (size_t i = BINS; i-- > 0;) {
        own_buf struct buf label = {0};
        if (i == BINS - 1)
            buf_adds(&label, "100 %");
        else
            buf_printf(&label, "%zu to %zu %%", 10 * i, 10 * i + 9);
        buf_printf(out,
                   "<tr><th scope=\"row\" class=\"num\">%s</th><td class=\"num\">%zu</td>"
                   "<td class=\"barcell\">",
                   buf_str(&label), s->bins[i]);
        buf_printf(&label, " of the points: %zu of %zu submissions", s->bins[i],
                   p->class->row_count);
        bar_begin(out, buf_str(&label));
        (void)bar_part(out, 0, BAR * (double)s->bins[i] / (double)most, "all");
        buf_adds(out, "</svg></td></tr>\n");
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
}

/* Accepted, too slow, wrong in some way, nothing: as stretches and, for those who hear it, words.
 */
static void verdict_bar(const struct problem_statistics *s, size_t rows, struct buf *out)
{
    own_buf struct buf label = {0};
    size_t good = s->verdicts[VERDICT_ACCEPTED];
    size_t slow = s->verdicts[VERDICT_COMPLEXITY_MISSED];
    size_t bad = s->answers - good - slow;
    buf_printf(&label, "%zu accepted, %zu too costly, %zu failed, %zu without an answer", good,
               slow, bad, rows - s->answers);
    bar_begin(out, buf_str(&label));
    double unit = BAR / (double)rows;
    double x = bar_part(out, 0, unit * (double)good, "good");
    x = bar_part(out, x, unit * (double)slow, "warn");
    (void)bar_part(out, x, unit * (double)bad, "bad");
    buf_adds(out, "</svg><span class=\"soft\">");
    html_text(out, buf_str(&label));
    buf_adds(out, "</span>");
}

static void index_cell(bool known, double value, struct buf *out)
{
    buf_adds(out, "<td class=\"num\">");
    if (known)
        buf_printf(out, "%.2f", value + 0.0);
    else
        buf_adds(out, "<span class=\"soft\">none</span>");
    buf_adds(out, "</td>");
}

void html_problems(const struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    bool enough = c->row_count >= DISCRIMINATION_MIN && c->problem_count > 1 && c->scored;
    buf_adds(out, "<h2>Problems</h2>\n");
    html_scroll_begin(out, "Problems");
    buf_adds(out,
             "<table>\n<thead><tr><th scope=\"col\">Problem</th><th scope=\"col\">Verdicts</th>"
             "<th scope=\"col\" class=\"num\">Mean</th>");
    if (enough)
        buf_adds(out, "<th scope=\"col\" class=\"num\">r</th><th scope=\"col\" "
                      "class=\"num\">D</th>");
    buf_adds(out, "</tr></thead>\n<tbody>\n");
    for (size_t k = 0; k < c->problem_count; k++) {
        const struct problem_statistics *s = &p->statistics->problems[k];
        buf_adds(out, "<tr><th scope=\"row\">");
        html_text(out, c->problems[k].title);
        buf_adds(out, "</th><td class=\"barcell\">");
        verdict_bar(s, c->row_count, out);
        buf_printf(out, "</td><td class=\"num\">%.0f %%</td>", s->mean * 100);
        if (enough) {
            index_cell(s->discriminates, s->point_biserial, out);
            index_cell(s->discriminates, s->upper_lower, out);
        }
        buf_adds(out, "</tr>\n");
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
    if (enough)
        buf_adds(out, "<p class=\"note\">Does a problem tell strong submissions from weak ones? "
                      "<b>r</b> is the correlation between solving it and the points in all other "
                      "problems; <b>D</b> is the share that solves it among the best 27 % in the "
                      "others, less the share among the last 27 %. From 0.3 upward a problem "
                      "discriminates well; near 0 or below, look at the problem first.</p>\n");
    else if (c->scored)
        buf_printf(
            out,
            "<p class=\"note\">Whether a problem tells strong submissions from weak ones can "
            "be said from %d submissions and two problems on.</p>\n",
            DISCRIMINATION_MIN);
}

static void cluster_row(const struct publication *p, const struct cluster *c, struct buf *out)
{
    buf_printf(out, "<tr><td class=\"num\">%zu</td><th scope=\"row\">", c->count);
    html_text(out, p->class->problems[c->problem].id);
    buf_adds(out, "</th><td>");
    html_verdict(out, GRADED_JUDGED, c->verdict);
    buf_adds(out, "</td><td class=\"wide\">");
    if (c->case_name != NULL) {
        buf_adds(out, "<code>");
        html_text(out, c->case_name);
        buf_adds(out, "</code>");
    }
    if (c->message != NULL) {
        own_buf struct buf text = {0};
        describe_window(c->message, 0, 300, &text);
        buf_adds(out, c->case_name != NULL ? "<br>" : "");
        html_text(out, buf_str(&text));
    }
    buf_adds(out, "</td><td class=\"wide\">");
    for (size_t i = 0; i < c->count && i < CLUSTER_ROWS; i++) {
        buf_printf(out, "%s<a href=\"#", i > 0 ? ", " : "");
        html_result_anchor(out, p->class, c->rows[i], c->problem);
        buf_adds(out, "\">");
        html_text(out, p->class->rows[c->rows[i]].submission);
        buf_adds(out, "</a>");
    }
    if (c->count > CLUSTER_ROWS)
        buf_printf(out, " and %zu more", c->count - CLUSTER_ROWS);
    buf_adds(out, "</td></tr>\n");
}

void html_clusters(const struct publication *p, struct buf *out)
{
    const struct statistics *s = p->statistics;
    size_t others = s->other_failures;
    buf_adds(out, "<h2>What fails alike</h2>\n");
    if (s->cluster_count == 0) {
        buf_adds(out, "<p>Nothing fails.</p>\n");
        return;
    }
    buf_adds(out,
             "<p class=\"note\">Answers with the same verdict, first failing case and message: "
             "often the same mistake, and worth one remark for all.</p>\n");
    html_scroll_begin(out, "What fails alike");
    buf_adds(out, "<table>\n<thead><tr><th scope=\"col\" class=\"num\">Answers</th><th "
                  "scope=\"col\">Problem</th><th scope=\"col\">Verdict</th><th scope=\"col\">First "
                  "failing case</th><th scope=\"col\">Submissions</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < s->cluster_count; i++) {
        if (i < CLUSTERS_SHOWN)
            cluster_row(p, &s->clusters[i], out);
        else
            others += s->clusters[i].count;
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
    if (others > 0)
        buf_printf(out, "<p class=\"note\">%zu more answers fail in other ways.</p>\n", others);
}

static void cell(const struct publication *p, size_t row, size_t k, struct buf *out)
{
    const struct grading_cell *c = &p->class->rows[row].cells[k];
    if (!c->there) {
        buf_adds(out, "<td class=\"soft\">none</td>");
        return;
    }
    buf_printf(out, "<td><a class=\"verdict %s\" href=\"#",
               html_verdict_colour(c->state, c->verdict));
    html_result_anchor(out, p->class, row, k);
    buf_adds(out, "\"><span class=\"vh\">");
    html_text(out, p->class->rows[row].submission);
    buf_adds(out, ": </span>");
    if (c->judged)
        describe_verdict(c->verdict, out);
    else
        buf_adds(out, describe_state(c->state));
    buf_adds(out, "</a></td>");
}

void html_submissions(const struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    buf_adds(out, "<h2>Submissions</h2>\n");
    html_scroll_begin(out, "Submissions");
    buf_adds(out, "<table>\n<thead><tr><th scope=\"col\">Submission</th>");
    if (c->scored)
        buf_adds(out, "<th scope=\"col\" class=\"num\">Points</th><th scope=\"col\" "
                      "class=\"num\">Share</th>");
    for (size_t k = 0; k < c->problem_count; k++) {
        buf_adds(out, "<th scope=\"col\">");
        html_text(out, c->problems[k].title);
        buf_adds(out, "</th>");
    }
    buf_adds(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < c->row_count; i++) {
        const struct grading_row *r = &c->rows[i];
        buf_adds(out, "<tr><th scope=\"row\" class=\"wide\"><a href=\"#");
        html_anchor(out, r);
        buf_adds(out, "\">");
        html_text(out, r->submission);
        buf_adds(out, "</a></th>");
        if (c->scored) {
            buf_adds(out, "<td class=\"num\">");
            html_points(out, r->points, r->max_points);
            buf_printf(out, "</td><td class=\"num\">%.0f %%</td>", r->percent);
        }
        for (size_t k = 0; k < c->problem_count; k++)
            cell(p, i, k, out);
        buf_adds(out, "</tr>\n");
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
}
