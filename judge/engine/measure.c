/* From sweeps to verdicts on every declared target, and the lines that cost most. */
#include "judge/engine/measure.h"

#include "judge/build/lines.h"
#include "judge/build/uncharged.h"
#include "judge/cost/classify.h"
#include "judge/cost/hot.h"
#include "judge/engine/along.h"
#include "judge/engine/series.h"
#include "judge/engine/spot.h"

#include <stdlib.h>
#include <string.h>

enum { HOT_LINES = 5, MAX_LINES = 20000, HEAT_SIZES = 3 };

/* CPU time that grows this much faster than the counts did work that was not counted; caches alone reach
 * 10. Judged only where the CPU times are long enough to mean something. */
static const double uncounted_factor = 16;
static const int64_t meaningful_cpu_ns = 100000000;

static const struct cost_options *options_of(enum metric m)
{
    return m == METRIC_SPACE ? &cost_options_space : &cost_options_time;
}

static const char *growth_text(struct arena *a, const struct growth *g)
{
    char text[256];
    growth_print(g, text, sizeof text);
    return arena_strdup(a, text);
}

static void fill_axis(struct arena *a, const struct worst_case *series, const struct fit *fit,
                      const char *axis, const char *target, struct axis_cost *out)
{
    *out = (struct axis_cost){
        .axis = axis,
        .target = target,
        .fitted = fit->fitted[0] != '\0' ? arena_strdup(a, fit->fitted) : NULL,
        .verdict = fit->verdict,
        .reason = fit->reason,
        .borderline = fit->borderline,
        .drift = fit->drift,
        .family = series->family,
        .point_count = series->count,
        .points = arena_array(a, series->count, sizeof *out->points),
    };
    for (size_t i = 0; i < series->count; i++)
        out->points[i] = (struct cost_point){
            .n = (int64_t)series->n[i], .cost = series->cost[i], .cpu_ns = series->cpu_ns[i]};
    for (size_t i = 0; i < fit->neighbours && i < array_len(out->neighbour); i++)
        out->neighbour[out->neighbours++] =
            (struct neighbour){arena_strdup(a, fit->neighbour[i].class), fit->neighbour[i].error};
}

static bool reference_known(const struct worst_case *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->reference[i] <= 0)
            return false;
    return s->count > 0;
}

/* A target may bound the constant, too: a class hides that one of two quadratic programs waits for
 * memory eight times as often. Counts are exact, so each size is held to the bound. */
static void hold_bound(const struct problem *p, const struct sweep *w, enum metric m,
                       struct arena *a, struct axis_cost *out)
{
    const struct target *t = &p->target[m];
    for (size_t i = 0; i < out->point_count; i++) {
        double allowed = target_allows(t, p, w->axis, out->points[i].n);
        if (out->points[i].cost <= allowed)
            continue;
        out->verdict = TARGET_MISSED;
        out->borderline = false;
        out->reason = arena_printf(a, "%.0f at %s = %lld; the bound of %g times the class is %.0f",
                                   out->points[i].cost, w->axis->name, (long long)out->points[i].n,
                                   t->at_most, allowed);
        return;
    }
}

static void classify_axis(const struct problem *p, const struct sweep *w, enum metric m,
                          struct arena *a, struct axis_cost *out)
{
    struct worst_case series;
    struct growth along;
    struct fit fit;
    struct cost_options options = *options_of(m);
    series_worst(w, m, &series);
    target_along(&p->target[m].growth, p, w->axis, &along);
    if (reference_known(&series))
        options.reference = series.reference;
    struct series s = {series.count, series.n, series.cost};
    cost_classify(&s, &along, w->axis->name, &options, &fit);
    fill_axis(a, &series, &fit, w->axis->name, growth_text(a, &along), out);
    hold_bound(p, w, m, a, out);
}

/* One verdict over the axes: a miss anywhere is a miss; the axis that shows it is told. */
static void conclude(struct metric_cost *cost)
{
    bool all_as_target = true;
    const struct axis_cost *telling = &cost->axes[0];
    cost->verdict = TARGET_MET;
    for (size_t i = 0; i < cost->axis_count; i++) {
        const struct axis_cost *a = &cost->axes[i];
        if (a->verdict == TARGET_MISSED && cost->verdict != TARGET_MISSED) {
            cost->verdict = TARGET_MISSED;
            telling = a;
        }
        if (a->verdict == TARGET_INCONCLUSIVE && cost->verdict == TARGET_MET) {
            cost->verdict = TARGET_INCONCLUSIVE;
            telling = a;
        }
        all_as_target = all_as_target && a->fitted != NULL && a->target != NULL &&
                        strcmp(a->fitted, a->target) == 0;
    }
    cost->family = telling->family;
    cost->reason = telling->reason;
    if (cost->axis_count > 1 && all_as_target)
        cost->fitted = cost->target; /* each axis fits its part of it */
    else if (cost->axis_count == 1 || cost->verdict == TARGET_MISSED)
        cost->fitted = telling->fitted;
}

/* ---- cross-check ---- */

static void cross_check(const struct sweep *w, struct result *r)
{
    struct worst_case s;
    struct metric_cost *time = &r->complexity.metric[METRIC_TIME];
    series_worst(w, METRIC_TIME, &s);
    if (s.count < 4 || s.cpu_ns[s.count - 1] < 4 * meaningful_cpu_ns)
        return;
    size_t last = s.count - 1;
    for (size_t i = 0; i < last; i++) {
        if (s.cpu_ns[i] < meaningful_cpu_ns / 10 || s.cost[i] <= 0)
            continue;
        double cpu = (double)s.cpu_ns[last] / (double)s.cpu_ns[i];
        double counted = s.cost[last] / s.cost[i];
        if (cpu <= uncounted_factor * counted)
            return;
        r->complexity.note = "CPU time grows far faster than the counted operations: work was done "
                             "that could not be counted";
        if (time->measured && time->verdict == TARGET_MET) {
            time->verdict = TARGET_INCONCLUSIVE;
            time->reason = r->complexity.note;
        }
        return;
    }
}

/* ---- hot lines ---- */

struct heat_table {
    double *count[HEAT_SIZES]; /* by line */
    double n[HEAT_SIZES];
    size_t sizes;
};

static bool read_heat(struct sweeper *s, const struct sweep *w, const char *family, int64_t n,
                      struct lines *lines, struct heat_table *t, struct err *err)
{
    struct run_outcome o;
    if (!sweep_heat(s, w->axis, family, n, &o, err))
        return false;
    s->result->disturbed = s->result->disturbed || run_disturbed(&o);
    if (o.head.stage != WIRE_STAGE_DONE)
        return true;
    double *by_line = mem_array(MAX_LINES, sizeof *by_line);
    for (size_t i = 0; i < o.heat.len / sizeof(struct wire_heat); i++) {
        struct wire_heat h;
        memcpy(&h, o.heat.data + i * sizeof h, sizeof h);
        int line = lines_of(lines, h.pc);
        if (line > 0 && line < MAX_LINES)
            by_line[line] += (double)h.count;
    }
    t->count[t->sizes] = by_line;
    t->n[t->sizes] = (double)n;
    t->sizes++;
    return true;
}

static void tell_hot(const struct heat_table *t, const char *axis, struct result *r)
{
    double values[256][HEAT_SIZES];
    struct line_series series[256];
    struct hot hot[HOT_LINES];
    size_t count = 0;
    for (int line = 1; line < MAX_LINES && count < array_len(series); line++) {
        if (t->count[t->sizes - 1][line] <= 0)
            continue;
        for (size_t k = 0; k < t->sizes; k++)
            values[count][k] = t->count[k][line];
        series[count] = (struct line_series){line, values[count]};
        count++;
    }
    struct metric_cost *time = &r->complexity.metric[METRIC_TIME];
    time->hot_count = cost_hot_lines(t->n, t->sizes, series, count, axis, hot, HOT_LINES);
    time->hot = arena_array(&r->arena, time->hot_count, sizeof *time->hot);
    for (size_t i = 0; i < time->hot_count; i++)
        time->hot[i] = (struct hot_line){
            .line = hot[i].line,
            .share = hot[i].share,
            .growth = hot[i].growth[0] != '\0' ? arena_strdup(&r->arena, hot[i].growth) : NULL};
}

/* The worst family of the time metric again at three sizes, a factor of about two apart. */
static bool find_hot(struct sweeper *s, const struct sweep *w, struct result *r, struct err *err)
{
    struct worst_case series;
    struct heat_table table = {0};
    struct lines *lines = NULL;
    struct err ignored = {0};
    series_worst(w, METRIC_TIME, &series);
    if (series.count < 5)
        return true;
    /* Without line tables there are no hot lines, and that changes no verdict. */
    if (!lines_open(s->q->solution->build.image[BUILD_COUNTING].fd, s->q->file_name, &lines,
                    &ignored))
        return true;
    bool ok = true;
    for (int back = 4; back >= 0 && ok; back -= 2)
        ok = read_heat(s, w, series.family, (int64_t)series.n[series.count - 1 - (size_t)back],
                       lines, &table, err);
    if (ok && table.sizes == HEAT_SIZES)
        tell_hot(&table, w->axis->name, r);
    for (size_t i = 0; i < table.sizes; i++)
        free(table.count[i]);
    lines_close(lines);
    return ok;
}

/* ---- all of it ---- */

static size_t swept_axes(const struct problem *p)
{
    size_t count = 0;
    for (size_t i = 0; i < p->axes; i++)
        count += p->axis[i].swept;
    return count;
}

static void start_metrics(const struct problem *p, struct result *r)
{
    for (int m = 0; m < METRICS; m++) {
        struct metric_cost *cost = &r->complexity.metric[m];
        if (!p->target[m].declared)
            continue;
        *cost =
            (struct metric_cost){.measured = true,
                                 .soft = p->target[m].soft,
                                 .metric = (enum metric)m,
                                 .target = growth_text(&r->arena, &p->target[m].growth),
                                 .axes = arena_array(&r->arena, swept_axes(p), sizeof *cost->axes)};
    }
}

static void add_axis(const struct problem *p, const struct sweep *w, struct result *r)
{
    for (int m = 0; m < METRICS; m++) {
        struct metric_cost *cost = &r->complexity.metric[m];
        if (cost->measured)
            classify_axis(p, w, (enum metric)m, &r->arena, &cost->axes[cost->axis_count++]);
    }
    struct worst_case s;
    series_worst(w, METRIC_TIME, &s);
    if ((int64_t)s.max_call_ops > r->complexity.max_call_ops)
        r->complexity.max_call_ops = (int64_t)s.max_call_ops;
}

static bool measure_axes(struct sweeper *s, struct sweep *w, struct result *r, struct err *err)
{
    const struct problem *p = s->q->problem;
    const struct judge_options *o = s->q->options;
    size_t axes = swept_axes(p);
    size_t done = 0;
    for (size_t i = 0; i < p->axes; i++) {
        if (!p->axis[i].swept)
            continue;
        if (o->progress != NULL)
            o->progress(o->progress_data, "complexity", done, axes);
        if (!sweep_axis(s, &p->axis[i], w, err))
            return false;
        if (s->stopped)
            return true;
        add_axis(p, w, r);
        struct metric_cost *time = &r->complexity.metric[METRIC_TIME];
        bool tells = done == 0 || (time->measured && time->axes[done].verdict == TARGET_MISSED);
        if (tells && !find_hot(s, w, r, err))
            return false;
        cross_check(w, r);
        done++;
    }
    r->complexity.measured = true;
    return true;
}

bool measure_complexity(const struct measure_request *q, struct result *r, struct err *err)
{
    struct sweeper s;
    if (!sweeper_open(q, r, &s, err))
        return false;
    struct sweep *w = mem_alloc(sizeof *w);
    start_metrics(q->problem, r);
    r->complexity.uncounted =
        uncharged_calls(q->toolchain, q->solution->build.image[BUILD_COUNTING].fd, &r->arena,
                        &r->complexity.uncounted_count);
    bool ok = measure_axes(&s, w, r, err);
    if (ok && r->complexity.measured)
        for (int m = 0; m < METRICS; m++)
            if (r->complexity.metric[m].measured && r->complexity.metric[m].axis_count > 0)
                conclude(&r->complexity.metric[m]);
    if (!r->complexity.measured)
        memset(&r->complexity, 0, sizeof r->complexity);
    free(w);
    sweeper_close(&s);
    return ok;
}
