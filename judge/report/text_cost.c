/* Complexity for a person: is the target met, and if not, where does the cost arise?
 *
 * The series that is drawn is cost divided by the target. It is flat where the target is met and
 * climbs where it is missed, which says more than a number of a fit. */
#include "judge/report/parts.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/report/pen.h"
#include "judge/report/quote.h"
#include "judge/report/spark.h"

#include <math.h>
#include <string.h>

enum { HOT_SHOWN = 3, SPARK_WIDTH = 32 };
#define HOT_SHARE 0.02 /* a colder line explains nothing */

static const struct {
    const char *name, *unit;
} metrics[METRICS] = {
    [METRIC_TIME] = {"time", "operations"},           [METRIC_SPACE] = {"space", "bytes"},
    [METRIC_QUERIES] = {"queries", "queries"},        [METRIC_MISSES] = {"misses", "cache misses"},
    [METRIC_ALLOCATIONS] = {"allocs", "allocations"},
};

const char *part_metric_name(enum metric m)
{
    return metrics[m].name;
}

const char *part_metric_unit(enum metric m)
{
    return metrics[m].unit;
}

double part_doubling(const struct axis_cost *a)
{
    if (a->point_count < 2)
        return 0;
    const struct cost_point *last = &a->points[a->point_count - 1];
    size_t i = a->point_count - 1;
    while (i > 0 && a->points[i].n > last->n / 2)
        i--;
    const struct cost_point *first = &a->points[i];
    if (first->n <= 0 || first->n >= last->n || first->cost <= 0)
        return 0;
    /* sizes need not be exact doublings: take the power between them */
    double doublings = log2((double)last->n / (double)first->n);
    return pow(last->cost / first->cost, 1 / doublings);
}

const char *part_ratios(const struct axis_cost *a, double *values)
{
    const char *class = a->target != NULL ? a->target : a->fitted;
    const char *why = NULL;
    struct growth g = {0};
    if (class == NULL || !growth_parse(class, &g, &why))
        return NULL;
    for (size_t i = 0; i < a->point_count; i++) {
        double n = (double)a->points[i].n;
        double f = growth_eval(&g, &a->axis, &n, 1);
        values[i] = f > 0 ? a->points[i].cost / f : 0;
    }
    return class;
}

static enum paint verdict_paint(enum target_verdict v, bool soft)
{
    if (v == TARGET_MET)
        return PAINT_GOOD;
    return v == TARGET_MISSED && !soft ? PAINT_BAD : PAINT_WARN;
}

/* A remark in the third column, or where there is room. */
static void remark(struct pen *p, const char *text)
{
    pen_room(p, p->column < COLUMN_REMARK ? COLUMN_REMARK : p->column + 3, text_width(text),
             COLUMN_VALUE);
    pen_put(p, PAINT_PLAIN, text);
}

static void remark_doubling(struct pen *p, const struct axis_cost *a)
{
    double factor = part_doubling(a);
    if (factor <= 0)
        return;
    own_buf struct buf text = {0};
    style_text(&text, p->s, a->axis, strlen(a->axis), false);
    buf_addc(&text, ' ');
    buf_adds(&text, p->s->ascii ? "x2 -> cost " : "×2 → cost ");
    spell_factor(&text, p->s, factor);
    remark(p, buf_str(&text));
}

static void remark_family(struct pen *p, const char *family)
{
    if (family == NULL)
        return;
    own_buf struct buf text = {0};
    buf_adds(&text, "worst family: ");
    style_text(&text, p->s, family, strlen(family), false);
    remark(p, buf_str(&text));
}

static void remark_fitted(struct pen *p, const char *fitted)
{
    if (fitted == NULL)
        return;
    own_buf struct buf text = {0};
    buf_adds(&text, "measured ");
    spell_class(&text, p->s, fitted);
    remark(p, buf_str(&text));
}

static void series(const struct axis_cost *a, const struct style *s, struct buf *out)
{
    if (a->point_count < 3)
        return;
    struct pen p = {.out = out, .s = s};
    own_mem double *values = mem_array(a->point_count, sizeof *values);
    const char *class = part_ratios(a, values);
    if (class == NULL)
        return;
    own_buf struct buf text = {0};
    own_buf struct buf bars = {0};
    buf_adds(&text, "cost / ");
    spell_class(&text, s, class);
    own_buf struct buf range = {0};
    style_text(&range, s, a->axis, strlen(a->axis), false);
    buf_adds(&range, " = ");
    spell_count(&range, (uint64_t)a->points[0].n);
    buf_adds(&range, " to ");
    spell_count(&range, (uint64_t)a->points[a->point_count - 1].n);
    spark(&bars, s, values, a->point_count, SPARK_WIDTH);
    pen_to(&p, COLUMN_VALUE);
    pen_put(&p, PAINT_PLAIN, buf_str(&text));
    pen_room(&p, p.column + 2, text_width(buf_str(&range)), COLUMN_VALUE);
    pen_put(&p, PAINT_PLAIN, buf_str(&range));
    pen_room(&p, p.column + 2, text_width(buf_str(&bars)), COLUMN_VALUE);
    pen_put(&p, PAINT_BOLD, buf_str(&bars));
    pen_end(&p);
}

static void hot_lines(const struct result *r, const struct metric_cost *m, const struct style *s,
                      struct buf *out)
{
    for (size_t i = 0; i < m->hot_count && i < HOT_SHOWN; i++) {
        const struct hot_line *h = &m->hot[i];
        if (i > 0 && h->share < HOT_SHARE)
            continue;
        struct pen p = {.out = out, .s = s};
        own_buf struct buf where = {0};
        own_buf struct buf what = {0};
        const char *name = file_basename(r->path);
        style_text(&where, s, name, strlen(name), false);
        buf_printf(&where, ":%d", h->line);
        buf_printf(&what, "%.1f %% of the cost", h->share * 100);
        if (h->growth != NULL) {
            buf_adds(&what, ", grows like ");
            spell_growth(&what, s, h->growth);
        }
        pen_to(&p, COLUMN_VALUE);
        pen_put(&p, PAINT_BOLD, buf_str(&where));
        pen_room(&p, p.column + 2, text_width(buf_str(&what)), COLUMN_VALUE);
        pen_wrap(&p, buf_str(&what));
        quote_line(out, s, r->source, r->source_len, h->line, 0);
    }
}

static void wrapped(const struct style *s, struct buf *out, const char *text)
{
    struct pen p = {.out = out, .s = s};
    pen_to(&p, COLUMN_VALUE);
    pen_wrap(&p, text);
}

/* An axis of several has a line of its own. */
static void axis_line(const struct axis_cost *a, bool soft, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    own_buf struct buf class = {0};
    pen_to(&p, 2);
    pen_put(&p, PAINT_DIM, "in ");
    pen_text(&p, PAINT_DIM, a->axis);
    pen_to(&p, COLUMN_VALUE);
    spell_class(&class, s, a->target != NULL ? a->target : a->fitted);
    pen_put(&p, PAINT_PLAIN, buf_str(&class));
    pen_to(&p, COLUMN_VERDICT);
    pen_put(&p, verdict_paint(a->verdict, soft), target_verdict_name(a->verdict));
    if (a->verdict == TARGET_MISSED)
        remark_fitted(&p, a->fitted);
    remark_doubling(&p, a);
    pen_end(&p);
    if (a->verdict != TARGET_MET && a->reason != NULL)
        wrapped(s, out, a->reason);
}

/* The axis that decides: the first with the metric's own verdict. */
static const struct axis_cost *deciding(const struct metric_cost *m)
{
    for (size_t i = 0; i < m->axis_count; i++) {
        if (m->axes[i].verdict == m->verdict)
            return &m->axes[i];
    }
    return m->axis_count > 0 ? &m->axes[0] : NULL;
}

static void metric_part(const struct result *r, const struct metric_cost *m, const struct style *s,
                        struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    const struct axis_cost *axis = deciding(m);
    own_buf struct buf class = {0};
    pen_put(&p, PAINT_DIM, part_metric_name(m->metric));
    pen_to(&p, COLUMN_VALUE);
    spell_class(&class, s, m->target != NULL ? m->target : m->fitted);
    pen_put(&p, PAINT_PLAIN, buf_str(&class));
    pen_to(&p, COLUMN_VERDICT);
    pen_put(&p, verdict_paint(m->verdict, m->soft), target_verdict_name(m->verdict));
    if (m->verdict == TARGET_MET && axis != NULL && axis->borderline)
        pen_put(&p, PAINT_WARN, ", borderline");
    if (m->verdict == TARGET_MISSED && m->soft)
        pen_put(&p, PAINT_WARN, " (soft)");
    if (m->verdict == TARGET_MISSED)
        remark_fitted(&p, m->fitted);
    if (m->axis_count == 1 && axis != NULL && m->metric == METRIC_TIME)
        remark_doubling(&p, axis);
    if (m->verdict != TARGET_MET || m->metric == METRIC_TIME)
        remark_family(&p, m->family);
    pen_end(&p);
    if (m->verdict != TARGET_MET && m->reason != NULL)
        wrapped(s, out, m->reason);
    if (m->axis_count > 1 && (m->verdict != TARGET_MET || s->verbose)) {
        for (size_t i = 0; i < m->axis_count; i++)
            axis_line(&m->axes[i], m->soft, s, out);
    }
    if (m->verdict == TARGET_MET && !s->verbose)
        return;
    if (axis != NULL)
        series(axis, s, out);
    hot_lines(r, m, s, out);
}

static void uncounted(const struct complexity *c, const struct style *s, struct buf *out)
{
    own_buf struct buf text = {0};
    if (c->uncounted_count == 0)
        return;
    buf_adds(&text, "calls whose cost is not counted:");
    for (size_t i = 0; i < c->uncounted_count; i++)
        buf_printf(&text, "%s %s", i > 0 ? "," : "", c->uncounted[i]);
    wrapped(s, out, buf_str(&text));
}

void part_cost(const struct result *r, const struct style *s, struct buf *out)
{
    const struct complexity *c = &r->complexity;
    if (!c->measured)
        return;
    for (int m = 0; m < METRICS; m++) {
        /* a metric without a target is the business of judge bench */
        if (c->metric[m].measured && (c->metric[m].target != NULL || s->verbose))
            metric_part(r, &c->metric[m], s, out);
    }
    uncounted(c, s, out);
    if (c->note != NULL)
        wrapped(s, out, c->note);
}
