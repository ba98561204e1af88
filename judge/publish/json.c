/* judge.report/1: the class in numbers, for scripts (docs/schema/report-1.json). */
#include "judge/publish/publish.h"

#include <jansson.h>

enum { CLUSTERS_SHOWN = 100 };

static void put(json_t *object, const char *key, json_t *value)
{
    must(json_object_set_new(object, key, value) == 0);
}

static json_t *text_or_null(const char *text)
{
    return text != NULL ? json_string(text) : json_null();
}

static json_t *problem_json(const struct grading_problem *p, const struct problem_statistics *s,
                            const struct grading *class)
{
    json_t *o = json_object();
    json_t *verdicts = json_object();
    put(o, "id", json_string(p->id));
    put(o, "title", json_string(p->title));
    put(o, "points", class->scored ? json_real(p->points) : json_null());
    put(o, "answers", json_integer((json_int_t)s->answers));
    put(o, "missing", json_integer((json_int_t)s->missing));
    put(o, "unjudged", json_integer((json_int_t)s->unjudged));
    put(o, "solved", json_integer((json_int_t)s->solved));
    put(o, "mean", class->scored ? json_real(s->mean) : json_null());
    for (int v = 0; v < VERDICTS; v++) {
        if (s->verdicts[v] > 0)
            put(verdicts, verdict_row((enum verdict)v)->name,
                json_integer((json_int_t)s->verdicts[v]));
    }
    put(o, "verdicts", verdicts);
    put(o, "point_biserial", s->discriminates ? json_real(s->point_biserial) : json_null());
    put(o, "upper_lower", s->discriminates ? json_real(s->upper_lower) : json_null());
    return o;
}

static json_t *cluster_json(const struct cluster *c, const struct grading *class)
{
    json_t *o = json_object();
    json_t *names = json_array();
    put(o, "count", json_integer((json_int_t)c->count));
    put(o, "problem", json_string(class->problems[c->problem].id));
    put(o, "verdict", json_string(verdict_row(c->verdict)->name));
    put(o, "case", text_or_null(c->case_name));
    put(o, "message", text_or_null(c->message));
    for (size_t i = 0; i < c->count && i < CLUSTER_ROWS; i++)
        must(json_array_append_new(names, json_string(class->rows[c->rows[i]].submission)) == 0);
    put(o, "submissions", names);
    return o;
}

static void end(struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    const struct statistics *s = p->statistics;
    json_t *o = json_object();
    json_t *bins = json_array();
    json_t *problems = json_array();
    json_t *failures = json_array();
    put(o, "schema", json_string("judge.report/1"));
    put(o, "title", text_or_null(c->title));
    put(o, "complete", json_boolean(c->complete));
    put(o, "submissions", json_integer((json_int_t)c->row_count));
    put(o, "missing", json_integer((json_int_t)s->missing));
    put(o, "unjudged", json_integer((json_int_t)s->unjudged));
    put(o, "mean_percent", c->scored ? json_real(s->mean) : json_null());
    put(o, "median_percent", c->scored ? json_real(s->median) : json_null());
    put(o, "full", c->scored ? json_integer((json_int_t)s->full) : json_null());
    for (size_t i = 0; i < BINS; i++)
        must(json_array_append_new(bins, json_integer((json_int_t)s->bins[i])) == 0);
    put(o, "distribution", c->scored ? json_incref(bins) : json_null());
    json_decref(bins);
    for (size_t k = 0; k < c->problem_count; k++)
        must(json_array_append_new(problems, problem_json(&c->problems[k], &s->problems[k], c)) ==
             0);
    put(o, "problems", problems);
    for (size_t i = 0; i < s->cluster_count && i < CLUSTERS_SHOWN; i++)
        must(json_array_append_new(failures, cluster_json(&s->clusters[i], c)) == 0);
    put(o, "failures", failures);
    own_mem char *text = json_dumps(o, JSON_INDENT(2));
    must(text != NULL);
    buf_adds(out, text);
    buf_addc(out, '\n');
    json_decref(o);
}

const struct format format_json = {
    .name = "json",
    .help = "the class in numbers",
    .end = end,
};
