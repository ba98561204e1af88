/* One judge.result/1 from outside into a struct graded_result. */
#include "judge/publish/read.h"

#include "judge/base/text.h"
#include "judge/publish/fields.h"
#include "judge/report/report.h"

#include <math.h>
#include <string.h>

static bool read_diagnostics(const struct json_at *top, struct arena *a, struct graded_result *r,
                             struct err *err)
{
    struct json_at list = json_at_key(top, "diagnostics");
    size_t count = 0;
    if (!field_array(top, "diagnostics", READ_DIAGNOSTICS_MAX, &count, err))
        return false;
    r->diagnostics = arena_array(a, count + 1, sizeof *r->diagnostics);
    r->diagnostic_count = count;
    for (size_t i = 0; i < count; i++) {
        struct diagnostic *d = &r->diagnostics[i];
        struct json_at at = json_at_index(&list, i);
        if (!json_get_object(&at, err) || !field_text(&at, "file", a, &d->file, err) ||
            !field_line(&at, "line", &d->line, err) ||
            !field_line(&at, "column", &d->column, err) ||
            !field_text(&at, "severity", a, &d->severity, err) ||
            !field_text(&at, "message", a, &d->message, err))
            return false;
    }
    return true;
}

/* A value as compact JSON, which is how reports show it. */
static bool read_value(const struct json_at *up, const char *key, struct arena *a, const char **out)
{
    const json_t *value = json_object_get(up->value, key);
    *out = NULL;
    if (value == NULL || json_is_null(value))
        return true;
    own_mem char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    must(text != NULL);
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), false);
    *out = arena_strndup(a, buf_str(&safe), safe.len);
    return true;
}

static bool read_difference(const struct json_at *up, struct arena *a, const char **out,
                            struct err *err)
{
    struct json_at at = json_at_key(up, "difference");
    *out = NULL;
    if (at.value == NULL || json_is_null(at.value))
        return true;
    return json_get_object(&at, err) && field_text_or_null(&at, "text", a, out, err);
}

static bool read_case(const struct json_at *at, struct arena *a, struct graded_case *c,
                      struct err *err)
{
    if (!json_get_object(at, err) || !field_text(at, "name", a, &c->name, err) ||
        !field_text(at, "group", a, &c->group, err) ||
        !field_verdict(at, "verdict", &c->verdict, err) ||
        !field_text_or_null(at, "message", a, &c->message, err) ||
        !field_natural(at, "cpu_ns", &c->cpu_ns, err) ||
        !field_natural(at, "peak_heap_bytes", &c->peak_heap_bytes, err) ||
        !field_natural(at, "peak_stack_bytes", &c->peak_stack_bytes, err) ||
        !field_flag(at, "truncated", &c->truncated, err) ||
        !read_difference(at, a, &c->difference, err) ||
        !field_lines_or_null(at, "output", a, &c->output, err) ||
        !field_text_or_null(at, "family", a, &c->family, err) ||
        !field_digits(at, "seed", a, &c->seed, err))
        return false;
    struct json_at size = json_at_key(at, "size");
    if (size.value != NULL && !json_is_null(size.value) &&
        !json_get_int(&size, 0, INT64_MAX, &c->size, err))
        return false;
    return read_value(at, "input", a, &c->input) && read_value(at, "expected", a, &c->expected) &&
           read_value(at, "actual", a, &c->actual);
}

static bool read_cases(const struct json_at *top, struct arena *a, struct graded_result *r,
                       struct err *err)
{
    struct json_at at = json_at_key(top, "cases");
    struct json_at list = json_at_key(&at, "list");
    size_t count = 0;
    if (!json_get_object(&at, err) || !field_natural(&at, "total", &r->total, err) ||
        !field_natural(&at, "run", &r->run, err) ||
        !field_natural(&at, "passed", &r->passed, err) ||
        !field_array(&at, "list", READ_CASES_MAX, &count, err))
        return false;
    if (r->passed > r->run || r->run > r->total || count > (size_t)r->run)
        return json_bad(&at, err, "the counts contradict one another");
    r->cases = arena_array(a, count + 1, sizeof *r->cases);
    r->case_count = count;
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(&list, i);
        if (!read_case(&one, a, &r->cases[i], err))
            return false;
    }
    return true;
}

static bool read_target_verdict(const struct json_at *up, enum target_verdict *out, struct err *err)
{
    struct json_at at = json_at_key(up, "verdict");
    const char *name = NULL;
    if (!json_get_string(&at, &name, err))
        return false;
    for (int v = 0; v < TARGET_VERDICTS; v++) {
        if (strcmp(name, target_verdict_name((enum target_verdict)v)) == 0) {
            *out = (enum target_verdict)v;
            return true;
        }
    }
    return json_bad(&at, err, "expected met, missed or inconclusive");
}

/* A count is a number, beyond 2^53 a decimal string, and null where it has no bound. */
static bool read_cost(const struct json_at *up, const char *key, double *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    int64_t whole = 0;
    if (json_is_null(at.value)) {
        *out = 0;
        return true;
    }
    if (json_is_string(at.value)) {
        if (!json_get_int(&at, 0, INT64_MAX, &whole, err))
            return false;
        *out = (double)whole;
        return true;
    }
    return field_amount(up, key, 1e300, out, err);
}

static bool read_points(const struct json_at *up, const char *field, struct arena *a,
                        struct axis_cost *axis, struct err *err)
{
    struct json_at list = json_at_key(up, "points");
    size_t count = 0;
    if (!field_array(up, "points", READ_POINTS_MAX, &count, err))
        return false;
    axis->points = arena_array(a, count + 1, sizeof *axis->points);
    axis->point_count = count;
    for (size_t i = 0; i < count; i++) {
        struct cost_point *p = &axis->points[i];
        struct json_at at = json_at_index(&list, i);
        if (!json_get_object(&at, err) || !field_natural(&at, "n", &p->n, err) ||
            !read_cost(&at, field, &p->cost, err) || !field_natural(&at, "cpu_ns", &p->cpu_ns, err))
            return false;
    }
    return true;
}

static bool read_axis(const struct json_at *at, const char *field, struct arena *a,
                      struct axis_cost *axis, struct err *err)
{
    struct json_at drift = json_at_key(at, "drift");
    if (!json_get_object(at, err) || !field_text(at, "axis", a, &axis->axis, err) ||
        !field_class(at, "target", a, &axis->target, err) ||
        !field_class(at, "fitted", a, &axis->fitted, err) ||
        !read_target_verdict(at, &axis->verdict, err) ||
        !field_text_or_null(at, "reason", a, &axis->reason, err) ||
        !field_flag(at, "borderline", &axis->borderline, err) ||
        !field_text_or_null(at, "family", a, &axis->family, err))
        return false;
    if (drift.value != NULL && !json_is_null(drift.value) &&
        !json_get_number(&drift, &axis->drift, err))
        return false;
    return read_points(at, field, a, axis, err);
}

static bool read_hot_lines(const struct json_at *up, struct arena *a, struct metric_cost *m,
                           struct err *err)
{
    struct json_at list = json_at_key(up, "hot_lines");
    size_t count = 0;
    if (!field_array(up, "hot_lines", READ_POINTS_MAX, &count, err))
        return false;
    m->hot = arena_array(a, count + 1, sizeof *m->hot);
    m->hot_count = count;
    for (size_t i = 0; i < count; i++) {
        struct hot_line *h = &m->hot[i];
        struct json_at at = json_at_index(&list, i);
        if (!json_get_object(&at, err) || !field_line(&at, "line", &h->line, err) ||
            !field_amount(&at, "share", 1, &h->share, err) ||
            !field_class(&at, "growth", a, &h->growth, err))
            return false;
    }
    return true;
}

static bool read_metric(const struct json_at *at, enum metric metric, struct arena *a,
                        struct metric_cost *m, struct err *err)
{
    struct json_at axes = json_at_key(at, "axes");
    if (!json_get_object(at, err) || !field_class(at, "target", a, &m->target, err) ||
        !field_class(at, "fitted", a, &m->fitted, err) ||
        !read_target_verdict(at, &m->verdict, err) || !field_flag(at, "soft", &m->soft, err) ||
        !field_text_or_null(at, "reason", a, &m->reason, err) ||
        !field_text_or_null(at, "family", a, &m->family, err) ||
        !field_array(at, "axes", READ_AXES_MAX, &m->axis_count, err))
        return false;
    m->metric = metric;
    m->measured = true;
    m->axes = arena_array(a, m->axis_count + 1, sizeof *m->axes);
    for (size_t i = 0; i < m->axis_count; i++) {
        struct json_at one = json_at_index(&axes, i);
        if (!read_axis(&one, report_metric_field(metric), a, &m->axes[i], err))
            return false;
    }
    return read_hot_lines(at, a, m, err);
}

static bool read_complexity(const struct json_at *top, struct arena *a, struct complexity *c,
                            struct err *err)
{
    struct json_at at = json_at_key(top, "complexity");
    if (json_is_null(at.value))
        return true;
    if (!json_get_object(&at, err) || !field_text_or_null(&at, "note", a, &c->note, err))
        return false;
    for (int m = 0; m < METRICS; m++) {
        struct json_at one = json_at_key(&at, report_metric_key((enum metric)m));
        if (one.value == NULL || json_is_null(one.value))
            continue;
        if (!read_metric(&one, (enum metric)m, a, &c->metric[m], err))
            return false;
    }
    c->measured = true;
    return true;
}

/* "autopsy": what a run under sanitizers found, where there was one. */
static bool read_finding(const struct json_at *top, struct arena *a, struct graded_finding *f,
                         struct err *err)
{
    struct json_at at = json_at_key(top, "autopsy");
    struct json_at line = json_at_key(&at, "line");
    struct json_at advice = json_at_key(&at, "advice");
    if (at.value == NULL || json_is_null(at.value))
        return true;
    if (!json_get_object(&at, err) || !field_words_of(&at, "kind", a, &f->kind, err) ||
        !field_text(&at, "message", a, &f->message, err) ||
        !field_text_or_null(&at, "case", a, &f->case_name, err))
        return false;
    if (line.value != NULL && !json_is_null(line.value) && !field_line(&at, "line", &f->line, err))
        return false;
    f->advice = json_is_true(advice.value);
    return true;
}

bool read_result(const struct json_at *at, struct arena *a, struct graded_result *r,
                 struct err *err)
{
    struct json_at problem = json_at_key(at, "problem");
    struct json_at solution = json_at_key(at, "solution");
    struct json_at toolchain = json_at_key(at, "toolchain");
    struct json_at sandbox = json_at_key(at, "sandbox");
    const char *hash = NULL;
    if (!field_schema(at, "judge.result/1", err) || !field_text(at, "judge", a, &r->judge, err) ||
        !json_get_object(&problem, err) || !field_id(&problem, "id", a, &r->problem, err) ||
        !field_text(&problem, "title", a, &r->title, err) ||
        !field_hex(&problem, "hash", HASH_HEX, a, &r->package_hash, err) ||
        !json_get_object(&solution, err) || !field_text(&solution, "path", a, &r->path, err) ||
        !field_hex(&solution, "hash", HASH_HEX, a, &hash, err) ||
        !json_get_object(&toolchain, err) ||
        !field_text_or_null(&toolchain, "cc", a, &r->compiler, err) ||
        !field_text_or_null(&toolchain, "version", a, &r->compiler_version, err) ||
        !field_words(&toolchain, "flags", a, &r->flags, err) || !json_get_object(&sandbox, err) ||
        !field_words(&sandbox, "layers", a, &r->layers, err) ||
        !field_words(&sandbox, "missing", a, &r->missing, err) ||
        !field_verdict(at, "verdict", &r->verdict, err) ||
        !field_text_or_null(at, "message", a, &r->message, err))
        return false;
    memcpy(r->source_hash, hash, HASH_HEX + 1);
    return read_diagnostics(at, a, r, err) && read_cases(at, a, r, err) &&
           read_complexity(at, a, &r->complexity, err) && read_finding(at, a, &r->finding, err);
}
