/* judge.result/1: a result for programs. The schema is docs/schema/result-1.json; fields are only
 * ever added. Texts go through text_escape() once more: what is already safe stays as it is, and
 * nothing reaches a document unescaped because somebody forgot. */
#include "judge/report/report.h"

#include "judge/base/text.h"
#include "judge/codec/codec.h"

#include <math.h>
#include <string.h>

enum { ELEMENTS = 1000 }; /* of an array in input, expected, actual; more is cut and said */

static json_t *text_json(const char *text)
{
    if (text == NULL)
        return json_null();
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), true);
    return json_stringn(buf_str(&safe), safe.len);
}

/* JSON readers are only sure of 53 bits (RFC 8259, section 6). */
static json_t *int_json(int64_t n)
{
    const int64_t sure = (int64_t)1 << 53;
    if (n >= -sure && n <= sure)
        return json_integer(n);
    own_buf struct buf digits = {0};
    buf_printf(&digits, "%lld", (long long)n);
    return json_string(buf_str(&digits));
}

static json_t *unsigned_json(uint64_t n)
{
    if (n <= (uint64_t)1 << 53)
        return json_integer((json_int_t)n);
    own_buf struct buf digits = {0};
    buf_printf(&digits, "%llu", (unsigned long long)n);
    return json_string(buf_str(&digits));
}

static json_t *real_json(double x)
{
    return isfinite(x) ? json_real(x) : json_null();
}

/* A value that the codec could not read is null. */
static json_t *or_null(json_t *value)
{
    return value != NULL ? value : json_null();
}

static void put(json_t *object, const char *key, json_t *value)
{
    must(json_object_set_new(object, key, value) == 0);
}

static void append(json_t *array, json_t *value)
{
    must(json_array_append_new(array, value) == 0);
}

static json_t *flags_json(const char *flags)
{
    json_t *list = json_array();
    for (const char *s = flags != NULL ? flags : ""; *s != '\0';) {
        size_t len = strcspn(s, " ");
        if (len > 0)
            append(list, json_stringn(s, len));
        s += len + (s[len] == ' ');
    }
    return list;
}

static json_t *diagnostics_json(const struct result *r)
{
    json_t *list = json_array();
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        json_t *o = json_object();
        put(o, "file", text_json(d->file));
        put(o, "line", json_integer(d->line));
        put(o, "column", json_integer(d->column));
        put(o, "severity", text_json(d->severity));
        put(o, "message", text_json(d->message));
        append(list, o);
    }
    return list;
}

static json_t *difference_json(const struct difference *d)
{
    if (!d->known && d->text == NULL)
        return json_null();
    json_t *o = json_object();
    put(o, "call", unsigned_json(d->call));
    put(o, "operation", unsigned_json(d->operation));
    put(o, "row", unsigned_json(d->row));
    put(o, "index", unsigned_json(d->index));
    put(o, "text", text_json(d->text));
    return o;
}

static json_t *case_json(const struct case_result *c, const struct signature *s)
{
    json_t *o = json_object();
    bool cut = false;
    put(o, "name", text_json(c->name));
    put(o, "group", text_json(c->group));
    put(o, "verdict", json_string(verdict_row(c->verdict)->name));
    put(o, "cpu_ns", int_json(c->cpu_ns));
    put(o, "wall_ns", int_json(c->wall_ns));
    put(o, "peak_bytes", int_json(c->peak_bytes));
    put(o, "peak_heap_bytes", int_json(c->peak_heap_bytes));
    put(o, "peak_stack_bytes", int_json(c->peak_stack_bytes));
    put(o, "message", text_json(c->message));
    json_t *input = c->input.len > 0 ? codec_call_to_json(c->input, s, ELEMENTS, &cut) : NULL;
    json_t *expected =
        c->expected.len > 0 ? codec_answer_to_json(c->expected, c->input, s, ELEMENTS, &cut) : NULL;
    json_t *actual =
        c->actual.len > 0 ? codec_answer_to_json(c->actual, c->input, s, ELEMENTS, &cut) : NULL;
    put(o, "input", or_null(input));
    put(o, "expected", or_null(expected));
    put(o, "actual", or_null(actual));
    put(o, "truncated", json_boolean(cut || c->truncated));
    put(o, "difference", difference_json(&c->difference));
    put(o, "output", text_json(c->output));
    put(o, "output_bytes", unsigned_json(c->output_bytes));
    put(o, "family", text_json(c->family));
    put(o, "size", c->family != NULL ? int_json(c->size) : json_null());
    put(o, "seed", c->family != NULL ? unsigned_json(c->seed) : json_null());
    return o;
}

static json_t *cases_json(const struct result *r)
{
    json_t *o = json_object();
    json_t *list = json_array();
    put(o, "total", unsigned_json(r->case_total));
    put(o, "run", unsigned_json(r->case_count + r->case_hidden));
    put(o, "passed", unsigned_json(r->case_passed));
    for (size_t i = 0; i < r->case_count; i++)
        append(list, case_json(&r->cases[i], &r->problem->signature));
    put(o, "list", list);
    return o;
}

/* What the costs of a metric count, and its name as a key of "complexity". */
static const struct {
    const char *key, *unit;
} metrics[METRICS] = {
    [METRIC_TIME] = {"time", "ops"},
    [METRIC_SPACE] = {"space", "peak_bytes"},
    [METRIC_QUERIES] = {"queries", "queries"},
    [METRIC_MISSES] = {"misses", "misses"},
    [METRIC_ALLOCATIONS] = {"allocations", "allocations"},
};

const char *report_metric_key(enum metric m)
{
    return metrics[m].key;
}

const char *report_metric_field(enum metric m)
{
    return metrics[m].unit;
}

/* Counts are whole; means of several seeds need not be. */
static json_t *cost_json(double cost)
{
    if (isfinite(cost) && cost == floor(cost) && fabs(cost) < 9e15)
        return int_json((int64_t)cost);
    return real_json(cost);
}

static json_t *axis_json(const struct axis_cost *a, const char *unit)
{
    json_t *o = json_object();
    put(o, "axis", text_json(a->axis));
    put(o, "target", text_json(a->target));
    put(o, "fitted", text_json(a->fitted));
    put(o, "verdict", json_string(target_verdict_name(a->verdict)));
    put(o, "reason", text_json(a->reason));
    put(o, "borderline", json_boolean(a->borderline));
    put(o, "drift", real_json(a->drift));
    put(o, "family", text_json(a->family));
    json_t *points = json_array();
    for (size_t i = 0; i < a->point_count; i++) {
        json_t *point = json_object();
        put(point, "n", int_json(a->points[i].n));
        put(point, unit, cost_json(a->points[i].cost));
        put(point, "cpu_ns", int_json(a->points[i].cpu_ns));
        append(points, point);
    }
    put(o, "points", points);
    json_t *neighbours = json_array();
    for (size_t i = 0; i < a->neighbours; i++) {
        json_t *n = json_object();
        put(n, "class", text_json(a->neighbour[i].class));
        put(n, "error", real_json(a->neighbour[i].error));
        append(neighbours, n);
    }
    put(o, "neighbours", neighbours);
    return o;
}

static json_t *metric_json(const struct metric_cost *m, const char *unit)
{
    if (!m->measured)
        return json_null();
    json_t *o = json_object();
    put(o, "target", text_json(m->target));
    put(o, "fitted", text_json(m->fitted));
    put(o, "verdict", json_string(target_verdict_name(m->verdict)));
    put(o, "soft", json_boolean(m->soft));
    put(o, "reason", text_json(m->reason));
    put(o, "family", text_json(m->family));
    json_t *axes = json_array();
    for (size_t i = 0; i < m->axis_count; i++)
        append(axes, axis_json(&m->axes[i], unit));
    put(o, "axes", axes);
    json_t *hot = json_array();
    for (size_t i = 0; i < m->hot_count; i++) {
        json_t *line = json_object();
        put(line, "line", json_integer(m->hot[i].line));
        put(line, "share", real_json(m->hot[i].share));
        put(line, "growth", text_json(m->hot[i].growth));
        append(hot, line);
    }
    put(o, "hot_lines", hot);
    return o;
}

static json_t *complexity_json(const struct complexity *c)
{
    if (!c->measured)
        return json_null();
    json_t *o = json_object();
    for (int m = 0; m < METRICS; m++) {
        /* time and space always stand there, the rarer ones where they were measured */
        if (m <= METRIC_SPACE || c->metric[m].measured)
            put(o, metrics[m].key, metric_json(&c->metric[m], metrics[m].unit));
    }
    json_t *uncounted = json_array();
    for (size_t i = 0; i < c->uncounted_count; i++)
        append(uncounted, text_json(c->uncounted[i]));
    put(o, "uncounted_calls", uncounted);
    put(o, "max_call_ops", c->max_call_ops > 0 ? int_json(c->max_call_ops) : json_null());
    put(o, "note", text_json(c->note));
    return o;
}

static json_t *line_json(int line)
{
    return line > 0 ? json_integer(line) : json_null();
}

static json_t *autopsy_json(const struct autopsy *a)
{
    if (!a->found)
        return json_null();
    json_t *o = json_object();
    put(o, "kind", text_json(a->kind));
    put(o, "message", text_json(a->words));
    put(o, "advice", json_boolean(a->advice));
    put(o, "case", text_json(a->case_name));
    put(o, "variable", text_json(a->variable));
    put(o, "line", line_json(a->line));
    put(o, "allocated_line", line_json(a->alloc_line));
    put(o, "freed_line", line_json(a->free_line));
    return o;
}

static json_t *layers_json(unsigned layers)
{
    json_t *list = json_array();
    for (unsigned l = LAYER_NAMESPACES; l <= LAYER_RLIMITS; l <<= 1) {
        if (layers & l)
            append(list, json_string(layer_name((enum layer)l)));
    }
    return list;
}

json_t *report_result_json(const struct result *r)
{
    json_t *o = json_object();
    json_t *problem = json_object();
    json_t *solution = json_object();
    json_t *toolchain = json_object();
    json_t *sandbox = json_object();
    put(o, "schema", json_string("judge.result/1"));
    put(o, "judge", json_string(JUDGE_VERSION));
    put(problem, "id", text_json(r->problem->id));
    put(problem, "title", text_json(r->problem->title));
    put(problem, "hash", text_json(r->problem->hash));
    put(o, "problem", problem);
    put(solution, "path", text_json(r->path));
    put(solution, "hash", text_json(r->source_hash));
    put(o, "solution", solution);
    put(toolchain, "cc", text_json(r->compiler));
    put(toolchain, "version", text_json(r->compiler_version));
    put(toolchain, "flags", flags_json(r->flags));
    put(o, "toolchain", toolchain);
    put(o, "verdict", json_string(verdict_row(r->verdict)->name));
    put(o, "message", text_json(r->message));
    put(o, "cached", json_boolean(r->cached));
    put(o, "elapsed_ns", int_json(r->elapsed_ns));
    put(o, "diagnostics", diagnostics_json(r));
    put(o, "cases", cases_json(r));
    put(o, "complexity", complexity_json(&r->complexity));
    put(o, "checked", json_boolean(r->checked));
    put(o, "autopsy", autopsy_json(&r->autopsy));
    put(sandbox, "layers", layers_json(r->layers));
    put(sandbox, "missing", layers_json(r->missing));
    put(o, "sandbox", sandbox);
    return o;
}
