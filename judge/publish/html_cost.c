/* The cost of an answer in HTML: targets as a table, series as plots with their numbers below. */
#include "judge/publish/html.h"

#include "judge/report/parts.h"
#include "judge/report/pen.h"
#include "judge/report/report.h"

#include <string.h>

static const char *verdict_colour(const struct metric_cost *m)
{
    if (m->verdict == TARGET_MET)
        return "good";
    return m->verdict == TARGET_MISSED && !m->soft ? "bad" : "warn";
}

static void row(const struct metric_cost *m, struct buf *out)
{
    buf_printf(out, "<tr><th scope=\"row\">%s</th><td>", report_metric_key(m->metric));
    if (m->target != NULL)
        html_class(out, m->target);
    else
        buf_adds(out, "<span class=\"soft\">none</span>");
    buf_adds(out, "</td><td>");
    html_class(out, m->fitted);
    buf_adds(out, "</td><td>");
    if (m->target != NULL)
        buf_printf(out, "<span class=\"verdict %s\">%s%s</span>", verdict_colour(m),
                   target_verdict_name(m->verdict),
                   m->soft && m->verdict == TARGET_MISSED ? ", a warning" : "");
    buf_adds(out, "</td><td>");
    if (m->axis_count > 0 && part_doubling(&m->axes[0]) > 0)
        spell_factor(out, &(struct style){.width = 80}, part_doubling(&m->axes[0]));
    buf_adds(out, "</td><td class=\"wide\">");
    html_text(out, m->family);
    if (m->verdict == TARGET_INCONCLUSIVE && m->reason != NULL) {
        buf_adds(out, m->family != NULL ? "<br>" : "");
        html_text(out, m->reason);
    }
    buf_adds(out, "</td></tr>\n");
}

static void targets(const struct complexity *c, struct buf *out)
{
    html_scroll_begin(out, "Cost and targets");
    buf_adds(out,
             "<table>\n<thead><tr><th scope=\"col\">Metric</th><th scope=\"col\">Target</th><th "
             "scope=\"col\">Measured</th><th scope=\"col\">Verdict</th><th scope=\"col\">Twice "
             "the size</th><th scope=\"col\">Worst family of inputs</th></tr></thead>\n"
             "<tbody>\n");
    for (int k = 0; k < METRICS; k++) {
        if (c->metric[k].measured)
            row(&c->metric[k], out);
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
}

static void points(const struct metric_cost *m, const struct axis_cost *a, struct buf *out)
{
    own_buf struct buf name = {0};
    buf_printf(&name, "%s along %s, point by point", report_metric_key(m->metric), a->axis);
    html_scroll_begin(out, buf_str(&name));
    buf_adds(out, "<table>\n<caption>");
    html_text(out, buf_str(&name));
    buf_adds(out, "</caption>\n<thead><tr><th scope=\"col\" class=\"num\">");
    html_text(out, a->axis);
    buf_printf(out, "</th><th scope=\"col\" class=\"num\">%s</th></tr></thead>\n<tbody>\n",
               part_metric_unit(m->metric));
    for (size_t i = 0; i < a->point_count; i++) {
        buf_adds(out, "<tr><th scope=\"row\" class=\"num\">");
        spell_count(out, (uint64_t)a->points[i].n);
        buf_adds(out, "</th><td class=\"num\">");
        if (a->points[i].cost < 1e15)
            spell_count(out, (uint64_t)(a->points[i].cost + 0.5));
        else
            buf_printf(out, "%.3g", a->points[i].cost);
        buf_adds(out, "</td></tr>\n");
    }
    buf_adds(out, "</tbody>\n</table>\n");
    html_scroll_end(out);
}

static void series(const struct graded *g, struct buf *out)
{
    const struct complexity *c = &g->result.complexity;
    buf_adds(out, "<div class=\"plots\">\n");
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &c->metric[k];
        for (size_t i = 0; m->measured && i < m->axis_count; i++) {
            own_buf struct buf id = {0};
            buf_printf(&id, "p-%zu-%zu-%d-%zu", g->row, g->column, k, i);
            html_plot(m, &m->axes[i], buf_str(&id), out);
        }
    }
    buf_adds(out, "</div>\n<details>\n<summary>The points as tables</summary>\n");
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &c->metric[k];
        for (size_t i = 0; m->measured && i < m->axis_count; i++)
            points(m, &m->axes[i], out);
    }
    buf_adds(out, "</details>\n");
}

void html_cost(const struct graded *g, struct buf *out)
{
    const struct complexity *c = &g->result.complexity;
    if (!c->measured)
        return;
    buf_adds(out, "<h4>Cost</h4>\n");
    targets(c, out);
    if (c->note != NULL) {
        buf_adds(out, "<p class=\"note\">");
        html_text(out, c->note);
        buf_adds(out, "</p>\n");
    }
    series(g, out);
}
