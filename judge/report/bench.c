/* The measurement behind a complexity verdict, as a table and as CSV.
 *
 * "ratio" is the cost over that of the row before; "cost / class" is flat where the target is met.
 * The CPU times stand there to be compared with the counts; they decide nothing. */
#include "judge/report/report.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/markup.h"
#include "judge/report/parts.h"
#include "judge/report/pen.h"
#include "judge/report/spark.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { SPARK_WIDTH = 40 };

static void cell(struct pen *p, size_t width, enum paint paint, const char *text)
{
    size_t own = text_width(text);
    pen_to(p, p->column + (own < width ? width - own : 1));
    pen_put(p, paint, text);
}

static const struct axis_cost *same_axis(const struct result *other, enum metric m,
                                         const char *axis)
{
    if (other == NULL || !other->complexity.measured || !other->complexity.metric[m].measured)
        return NULL;
    const struct metric_cost *cost = &other->complexity.metric[m];
    for (size_t i = 0; i < cost->axis_count; i++) {
        if (strcmp(cost->axes[i].axis, axis) == 0)
            return &cost->axes[i];
    }
    return NULL;
}

static double cost_at(const struct axis_cost *a, int64_t n)
{
    for (size_t i = 0; a != NULL && i < a->point_count; i++) {
        if (a->points[i].n == n)
            return a->points[i].cost;
    }
    return 0;
}

static void title(const struct metric_cost *m, const struct axis_cost *a, const struct style *s,
                  struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf text = {0};
    pen_put(&p, PAINT_BOLD, part_metric_name(m->metric));
    pen_put(&p, PAINT_PLAIN, " along ");
    pen_text(&p, PAINT_BOLD, a->axis);
    if (a->target != NULL) {
        buf_adds(&text, "target ");
        spell_class(&text, s, a->target);
        buf_printf(&text, " %s%s", target_verdict_name(a->verdict),
                   a->borderline ? ", borderline" : "");
    } else {
        buf_adds(&text, "no target");
    }
    pen_room(&p, p.column + 3, text_width(buf_str(&text)), 2);
    pen_put(&p, a->verdict == TARGET_MET ? PAINT_GOOD : PAINT_WARN, buf_str(&text));
    buf_clear(&text);
    buf_adds(&text, "measured ");
    spell_class(&text, s, a->fitted);
    pen_room(&p, p.column + 3, text_width(buf_str(&text)), 2);
    pen_put(&p, PAINT_PLAIN, buf_str(&text));
    if (a->family != NULL) {
        buf_clear(&text);
        buf_adds(&text, "worst family: ");
        style_text(&text, s, a->family, strlen(a->family), false);
        pen_room(&p, p.column + 3, text_width(buf_str(&text)), 2);
        pen_put(&p, PAINT_PLAIN, buf_str(&text));
    }
    pen_end(&p);
    if (a->verdict != TARGET_MET && a->reason != NULL) {
        pen_to(&p, 2);
        pen_wrap(&p, a->reason);
    }
}

static void heading(const struct metric_cost *m, const char *class, const struct axis_cost *other,
                    bool wide, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf per = {0};
    cell(&p, 10, PAINT_DIM, "n");
    cell(&p, 16, PAINT_DIM, part_metric_unit(m->metric));
    cell(&p, 9, PAINT_DIM, "ratio");
    if (wide && class != NULL) {
        buf_adds(&per, "cost / ");
        spell_class(&per, s, class);
        cell(&p, 20, PAINT_DIM, buf_str(&per));
    }
    if (wide)
        cell(&p, 11, PAINT_DIM, "CPU");
    if (other != NULL)
        cell(&p, 10, PAINT_DIM, "vs other");
    pen_end(&p);
}

/* Costs are means over seeds; what follows the point says nothing beside thousands. */
static void put_cost(struct buf *out, double cost)
{
    bool whole = cost == floor(cost) || cost >= 1000;
    if (isfinite(cost) && cost >= 0 && cost < 9e15 && whole)
        spell_count(out, (uint64_t)llround(cost));
    else
        buf_printf(out, "%.1f", cost);
}

static void table(const struct metric_cost *m, const struct axis_cost *a,
                  const struct axis_cost *other, const struct style *s, struct buf *out)
{
    own_mem double *ratios = mem_array(a->point_count, sizeof *ratios);
    const char *class = part_ratios(a, ratios);
    bool wide = s->width >= 72;
    heading(m, class, other, wide, s, out);
    for (size_t i = 0; i < a->point_count; i++) {
        const struct cost_point *at = &a->points[i];
        struct pen p = {.out = out, .s = s};
        own_buf struct buf text = {0};
        spell_count(&text, (uint64_t)at->n);
        cell(&p, 10, PAINT_PLAIN, buf_str(&text));
        buf_clear(&text);
        put_cost(&text, at->cost);
        cell(&p, 16, PAINT_PLAIN, buf_str(&text));
        buf_clear(&text);
        if (i > 0 && a->points[i - 1].cost > 0)
            spell_factor(&text, s, at->cost / a->points[i - 1].cost);
        cell(&p, 9, PAINT_PLAIN, buf_str(&text));
        if (wide && class != NULL) {
            buf_clear(&text);
            buf_printf(&text, "%.3g", ratios[i]);
            cell(&p, 20, PAINT_PLAIN, buf_str(&text));
        }
        if (wide) {
            buf_clear(&text);
            spell_time(&text, at->cpu_ns);
            cell(&p, 11, PAINT_DIM, buf_str(&text));
        }
        double theirs = cost_at(other, at->n);
        if (theirs > 0) {
            buf_clear(&text);
            spell_factor(&text, s, at->cost / theirs);
            cell(&p, 10, PAINT_BOLD, buf_str(&text));
        }
        pen_end(&p);
    }
    if (class != NULL && a->point_count >= 3) {
        struct pen p = {.out = out, .s = s};
        own_buf struct buf text = {0};
        buf_adds(&text, "  cost / ");
        spell_class(&text, s, class);
        pen_put(&p, PAINT_DIM, buf_str(&text));
        buf_clear(&text);
        spark(&text, s, ratios, a->point_count, SPARK_WIDTH);
        pen_room(&p, p.column + 2, text_width(buf_str(&text)), 2);
        pen_put(&p, PAINT_BOLD, buf_str(&text));
        buf_clear(&text);
        spell_factor(&text, s, a->drift);
        pen_room(&p, p.column + 2, text_width(buf_str(&text)) + 6, 2);
        pen_printf(&p, PAINT_PLAIN, "drift %s", buf_str(&text));
        pen_end(&p);
    }
}

static void neighbours(const struct axis_cost *a, const struct style *s, struct buf *out)
{
    if (a->neighbours == 0)
        return;
    struct pen p = {.out = out, .s = s};
    pen_put(&p, PAINT_DIM, "  error of the fit:");
    for (size_t i = 0; i < a->neighbours; i++) {
        own_buf struct buf text = {0};
        spell_class(&text, s, a->neighbour[i].class);
        buf_printf(&text, " %.2f %%", a->neighbour[i].error * 100);
        pen_room(&p, p.column + 2, text_width(buf_str(&text)), 4);
        pen_put(&p, PAINT_PLAIN, buf_str(&text));
    }
    pen_end(&p);
}

static void tables(const struct result *r, const struct result *other, const struct style *s,
                   struct buf *out)
{
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &r->complexity.metric[k];
        for (size_t i = 0; m->measured && i < m->axis_count; i++) {
            const struct axis_cost *a = &m->axes[i];
            const struct axis_cost *theirs = same_axis(other, (enum metric)k, a->axis);
            title(m, a, s, out);
            table(m, a, theirs, s, out);
            neighbours(a, s, out);
            buf_addc(out, '\n');
        }
    }
    if (r->problem->signature.kind == PROBLEM_API && r->complexity.max_call_ops > 0) {
        own_buf struct buf text = {0};
        buf_adds(&text, "dearest single call: ");
        spell_count(&text, (uint64_t)r->complexity.max_call_ops);
        buf_adds(&text, " operations\n\n");
        buf_adds(out, buf_str(&text));
    }
}

void report_bench_text(const struct result *r, const struct result *other, const struct style *s,
                       struct buf *out)
{
    if (r->complexity.measured && !s->quiet)
        tables(r, other, s, out);
    if (other != NULL && other->complexity.measured && !s->quiet) {
        struct pen p = {.out = out, .s = s};
        pen_put(&p, PAINT_DIM, "vs other: the cost over that of ");
        pen_text(&p, PAINT_DIM, other->path);
        pen_end(&p);
        buf_addc(out, '\n');
    }
    report_result_text(r, s, out);
}

void report_bench_csv(const struct result *r, bool header, struct buf *out)
{
    if (header)
        buf_adds(out, "solution,metric,axis,family,n,cost,cpu_ns\r\n");
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &r->complexity.metric[k];
        for (size_t i = 0; r->complexity.measured && m->measured && i < m->axis_count; i++) {
            const struct axis_cost *a = &m->axes[i];
            for (size_t j = 0; j < a->point_count; j++) {
                markup_csv(out, r->path);
                buf_printf(out, ",%s,", part_metric_name((enum metric)k));
                markup_csv(out, a->axis);
                buf_addc(out, ',');
                markup_csv(out, a->family);
                buf_printf(out, ",%lld,%.17g,%lld\r\n", (long long)a->points[j].n,
                           a->points[j].cost, (long long)a->points[j].cpu_ns);
            }
        }
    }
}
