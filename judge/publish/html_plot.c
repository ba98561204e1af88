/* A plot of cost against size as SVG, both axes logarithmic: a power of n is a straight line there,
 * and its steepness is the power.
 *
 * The fitted class is scaled to lie among the points (the mean of their logarithms); the wanted one
 * begins at the first point, so that what it would have cost from there on is seen. Numbers and
 * words stand in the title and the description for those who hear the page.
 * source: SVG 2, 5.7 (title and desc); WAI-ARIA 1.2, role img */
#include "judge/publish/html.h"

#include "judge/model/growth.h"
#include "judge/report/parts.h"
#include "judge/report/pen.h"
#include "judge/report/report.h"

#include <math.h>
#include <string.h>

enum { WIDTH = 360, HEIGHT = 220, LEFT = 46, RIGHT = 10, TOP = 10, BOTTOM = 34, SAMPLES = 48 };

/* Logarithms of the bounds. */
struct scale {
    double x0, x1, y0, y1;
};

static double at_x(const struct scale *s, double n)
{
    return LEFT + (log10(n) - s->x0) / (s->x1 - s->x0) * (WIDTH - LEFT - RIGHT);
}

static double at_y(const struct scale *s, double cost)
{
    return HEIGHT - BOTTOM - (log10(cost) - s->y0) / (s->y1 - s->y0) * (HEIGHT - TOP - BOTTOM);
}

static bool drawable(const struct cost_point *p)
{
    return p->n > 0 && p->cost > 0 && isfinite(p->cost);
}

static bool find_scale(const struct axis_cost *a, struct scale *s)
{
    size_t count = 0;
    for (size_t i = 0; i < a->point_count; i++) {
        if (!drawable(&a->points[i]))
            continue;
        double x = log10((double)a->points[i].n);
        double y = log10(a->points[i].cost);
        if (count++ == 0)
            *s = (struct scale){x, x, y, y};
        s->x0 = fmin(s->x0, x);
        s->x1 = fmax(s->x1, x);
        s->y0 = fmin(s->y0, y);
        s->y1 = fmax(s->y1, y);
    }
    double room = fmax(0.04 * (s->x1 - s->x0), 0.02);
    double high = fmax(0.08 * (s->y1 - s->y0), 0.3 - (s->y1 - s->y0) / 2);
    s->x0 -= room;
    s->x1 += room;
    s->y0 -= high;
    s->y1 += high;
    return count >= 2;
}

/* "5k", "1M", "1e12" */
static void spell_tick(double v, struct buf *out)
{
    static const char *const units[] = {"", "k", "M", "G"};
    size_t unit = 0;
    while (v >= 1000 && unit + 1 < array_len(units)) {
        v /= 1000;
        unit++;
    }
    if (v >= 1000)
        buf_printf(out, "%.0e", v * 1e9);
    else
        buf_printf(out, "%.3g%s", v, units[unit]);
}

/* Where the lines of the grid are: at 1, 2, 5 within `sparse` decades, else at powers of ten. */
static size_t ticks(double low, double high, double sparse, double *out, size_t max)
{
    static const double dense[] = {1, 2, 5};
    bool few = high - low < sparse;
    int step = (int)ceil((high - low) / 5);
    size_t count = 0;
    for (int e = (int)floor(low); e <= (int)ceil(high); e++) {
        for (size_t k = 0; k < (few ? array_len(dense) : 1); k++) {
            double v = dense[k] * pow(10, e);
            bool on = few || step <= 1 || (e % step + step) % step == 0;
            if (on && log10(v) >= low && log10(v) <= high && count < max)
                out[count++] = v;
        }
    }
    return count;
}

static void grid(const struct scale *s, struct buf *out)
{
    double at[16];
    size_t count = ticks(s->x0, s->x1, 2.4, at, array_len(at));
    for (size_t i = 0; i < count; i++) {
        double x = at_x(s, at[i]);
        buf_printf(out,
                   "<path class=\"grid\" d=\"M%.1f %dV%d\"/><text x=\"%.1f\" y=\"%d\" "
                   "text-anchor=\"middle\">",
                   x, TOP, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 14);
        spell_tick(at[i], out);
        buf_adds(out, "</text>\n");
    }
    count = ticks(s->y0, s->y1, 1.4, at, array_len(at));
    for (size_t i = 0; i < count; i++) {
        double y = at_y(s, at[i]);
        buf_printf(out,
                   "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" "
                   "text-anchor=\"end\">",
                   LEFT, y, WIDTH - RIGHT, LEFT - 5, y + 4);
        spell_tick(at[i], out);
        buf_adds(out, "</text>\n");
    }
}

/* cost = factor * class(n); false where the class has no value to draw. */
struct curve {
    struct growth growth;
    const char *axis;
    double factor;
};

static double curve_value(const struct curve *c, double n)
{
    return c->factor * growth_eval(&c->growth, &c->axis, &n, 1);
}

static bool curve_parse(const char *class, const struct axis_cost *a, struct curve *out)
{
    const char *why = NULL;
    *out = (struct curve){.axis = a->axis, .factor = 1};
    return class != NULL && growth_parse(class, &out->growth, &why);
}

/* through: the mean over all points, or the first alone. */
static bool curve_fit(struct curve *c, const struct axis_cost *a, bool all)
{
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < a->point_count && (all || count == 0); i++) {
        double f = curve_value(c, (double)a->points[i].n);
        if (!drawable(&a->points[i]) || !isfinite(f) || f <= 0)
            continue;
        sum += log(a->points[i].cost / f);
        count++;
    }
    c->factor = count > 0 ? exp(sum / (double)count) : 1;
    return count > 0;
}

static void draw_curve(const struct curve *c, const struct scale *s, const char *class,
                       struct buf *out)
{
    bool pen = false;
    buf_printf(out, "<path class=\"%s\" d=\"", class);
    for (int i = 0; i <= SAMPLES; i++) {
        double n = pow(10, s->x0 + (s->x1 - s->x0) * i / SAMPLES);
        double y = curve_value(c, n);
        if (!isfinite(y) || y <= 0 || log10(y) > s->y1 || log10(y) < s->y0) {
            pen = false;
            continue;
        }
        buf_printf(out, "%c%.1f %.1f", pen ? 'L' : 'M', at_x(s, n), at_y(s, y));
        pen = true;
    }
    buf_adds(out, "\"/>\n");
}

static void describe(const struct metric_cost *m, const struct axis_cost *a, struct buf *out)
{
    const struct cost_point *first = NULL;
    const struct cost_point *last = NULL;
    for (size_t i = 0; i < a->point_count; i++) {
        if (!drawable(&a->points[i]))
            continue;
        first = first == NULL ? &a->points[i] : first;
        last = &a->points[i];
    }
    buf_printf(out, "From %s = ", a->axis);
    spell_count(out, (uint64_t)first->n);
    buf_adds(out, " to ");
    spell_count(out, (uint64_t)last->n);
    buf_printf(out, " the cost goes from %.4g to %.4g %s. Fitted: ", first->cost, last->cost,
               part_metric_unit(m->metric));
    spell_class(out, &(struct style){.width = 80}, a->fitted);
    if (a->target != NULL) {
        buf_adds(out, "; wanted: ");
        spell_class(out, &(struct style){.width = 80}, a->target);
    }
    buf_adds(out, ". Both axes are logarithmic.");
}

static void legend_entry(const char *mark, const char *words, const char *class, struct buf *out)
{
    buf_printf(
        out,
        "<li><svg class=\"plot\" viewBox=\"0 0 28 10\" aria-hidden=\"true\"><title>%s</title>"
        "%s</svg> %s",
        words, mark, words);
    if (class != NULL) {
        buf_addc(out, ' ');
        html_class(out, class);
    }
    buf_adds(out, "</li>\n");
}

static void legend(const struct axis_cost *a, bool fitted, bool target, struct buf *out)
{
    buf_adds(out, "<ul class=\"legend\">\n");
    legend_entry("<circle class=\"point\" cx=\"14\" cy=\"5\" r=\"3\"/>", "counted", NULL, out);
    if (fitted)
        legend_entry("<path class=\"fit\" d=\"M0 5H28\"/>", target ? "fitted" : "fitted and wanted",
                     a->fitted, out);
    if (target)
        legend_entry("<path class=\"target\" d=\"M0 5H28\"/>", "wanted", a->target, out);
    buf_adds(out, "</ul>\n");
}

void html_plot(const struct metric_cost *m, const struct axis_cost *a, const char *id,
               struct buf *out)
{
    struct scale s = {0};
    struct curve fit;
    struct curve wanted;
    own_buf struct buf words = {0};
    if (!find_scale(a, &s))
        return;
    bool fitted = curve_parse(a->fitted, a, &fit) && curve_fit(&fit, a, true);
    bool target = curve_parse(a->target, a, &wanted) && curve_fit(&wanted, a, false);
    if (fitted && target && growth_same(&fit.growth, &wanted.growth))
        target = false;
    buf_adds(out, "<figure>\n<figcaption>");
    html_text(out, report_metric_key(m->metric));
    buf_adds(out, " along ");
    html_text(out, a->axis);
    buf_printf(out, " <span class=\"soft\">%s</span>", part_metric_unit(m->metric));
    buf_printf(out,
               "</figcaption>\n<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" "
               "aria-labelledby=\"%s-t %s-d\">\n<title id=\"%s-t\">",
               WIDTH, HEIGHT, id, id, id);
    html_text(out, report_metric_key(m->metric));
    buf_adds(out, " against ");
    html_text(out, a->axis);
    buf_printf(out, "</title>\n<desc id=\"%s-d\">", id);
    describe(m, a, &words);
    html_text(out, buf_str(&words));
    buf_adds(out, "</desc>\n");
    grid(&s, out);
    buf_printf(out, "<path class=\"axis\" d=\"M%d %dV%dH%d\" fill=\"none\"/>\n", LEFT, TOP,
               HEIGHT - BOTTOM, WIDTH - RIGHT);
    if (target)
        draw_curve(&wanted, &s, "target", out);
    if (fitted)
        draw_curve(&fit, &s, "fit", out);
    for (size_t i = 0; i < a->point_count; i++) {
        if (drawable(&a->points[i]))
            buf_printf(out, "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                       at_x(&s, (double)a->points[i].n), at_y(&s, a->points[i].cost));
    }
    buf_printf(out, "\n<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">",
               LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - 4);
    html_text(out, a->axis);
    buf_adds(out, "</text>\n</svg>\n");
    legend(a, fitted, target, out);
    buf_adds(out, "</figure>\n");
}
