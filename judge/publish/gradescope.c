/* Gradescope: results.json of one submission.
 *
 * A test for each problem carries its points. What students may see stands in its output; for an
 * instructor the hidden cases follow as tests of visibility "hidden", which Gradescope shows to
 * staff only. All output is of format "text", so that nothing in it is markup.
 * source: https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format */
#include "judge/publish/describe.h"
#include "judge/publish/publish.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CASES_SHOWN = 3, HIDDEN_SHOWN = 50 };

struct state {
    json_t *tests;
    double points;
    int64_t cpu_ns;
};

/* Gradescope adds up what it is shown: two digits, as everywhere. */
static json_t *score(double x)
{
    return json_real(round(x * 100) / 100);
}

static void begin(struct publication *p, struct buf *out)
{
    struct state *s = mem_alloc(sizeof *s);
    (void)out;
    s->tests = json_array();
    p->state = s;
}

static void add_test(struct state *s, const char *name, json_t *points, json_t *max, bool passed,
                     const char *output, const char *visibility)
{
    json_t *t = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "name", name, "name_format", "text",
                          "status", passed ? "passed" : "failed", "output", output, "output_format",
                          "text", "visibility", visibility);
    must(t != NULL);
    if (points != NULL) {
        must(json_object_set_new(t, "score", points) == 0);
        must(json_object_set_new(t, "max_score", max) == 0);
    }
    must(json_array_append_new(s->tests, t) == 0);
}

static void staff_tests(struct state *s, const char *problem, const struct graded_result *r)
{
    size_t shown = 0;
    for (size_t i = 0; i < r->case_count && shown < HIDDEN_SHOWN; i++) {
        const struct graded_case *c = &r->cases[i];
        own_buf struct buf name = {0};
        own_buf struct buf text = {0};
        if (c->verdict == VERDICT_ACCEPTED || strcmp(c->group, "sample") == 0)
            continue;
        buf_printf(&name, "%s: %s", problem, c->name);
        describe_case(c, &text);
        add_test(s, buf_str(&name), NULL, NULL, false, buf_str(&text), "hidden");
        shown++;
    }
}

/* What a student sees is what view.h leaves; of the full data, what it would leave. */
static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    struct state *s = p->state;
    const struct grading_problem *problem = &p->class->problems[g->column];
    own_buf struct buf text = {0};
    (void)out;
    for (size_t i = 0; i < g->result.case_count; i++)
        s->cpu_ns += g->result.cases[i].cpu_ns;
    struct graded open = *g;
    size_t cases = g->result.case_count;
    own_mem struct graded_case *copy = mem_array(cases + 1, sizeof *copy);
    if (cases > 0)
        memcpy(copy, g->result.cases, cases * sizeof *copy);
    open.result.cases = copy;
    if (p->audience == AUDIENCE_INSTRUCTOR && g->judged)
        view_conceal(&open.result, problem->hidden);
    describe_all(&open, CASES_SHOWN, &text);
    bool passed = g->judged && g->result.verdict == VERDICT_ACCEPTED;
    double max = p->class->scored ? g->max_points : 1;
    double points = p->class->scored ? g->points : passed;
    s->points += points;
    add_test(s, problem->title, score(points), score(max), passed, buf_str(&text), "visible");
    if (p->audience == AUDIENCE_INSTRUCTOR && g->judged && problem->hidden != HIDDEN_FULL)
        staff_tests(s, problem->title, &g->result);
}

static void end(struct publication *p, struct buf *out)
{
    struct state *s = p->state;
    json_t *j =
        json_pack("{s:o, s:f, s:s, s:s, s:s, s:o}", "score", score(s->points), "execution_time",
                  (double)s->cpu_ns / 1e9, "output_format", "text", "visibility", "visible",
                  "stdout_visibility", "hidden", "tests", s->tests);
    must(j != NULL);
    own_mem char *text = json_dumps(j, JSON_INDENT(2));
    must(text != NULL);
    buf_adds(out, text);
    buf_addc(out, '\n');
    json_decref(j);
    mem_cleanup_free(&p->state);
}

const struct format format_gradescope = {
    .name = "gradescope",
    .help = "results.json of Gradescope, for one submission",
    .audience = AUDIENCE_STUDENT,
    .one = true,
    .begin = begin,
    .line = line,
    .end = end,
};
