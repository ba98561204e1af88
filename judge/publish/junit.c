/* JUnit XML: a suite for each submission and problem, a test for each case and for each target.
 *
 * There is no official schema; this writes the elements and attributes that Ant, Jenkins, GitLab
 * and GitHub's readers agree on, and tests/publish/junit.xsd spells them out. A run-time error or a
 * limit is a failure like a wrong answer; an error, in JUnit's words, is what could not be judged.
 * source: https://github.com/testmoapp/junitxml (a description of the common format);
 *         https://docs.gitlab.com/ci/testing/unit_test_reports/ */
#include "judge/publish/describe.h"
#include "judge/publish/publish.h"
#include "judge/report/markup.h"
#include "judge/report/report.h"

static void attribute(struct buf *out, const char *name, const char *text)
{
    buf_printf(out, " %s=\"", name);
    markup_xml(out, text);
    buf_addc(out, '"');
}

static void begin(struct publication *p, struct buf *out)
{
    buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    attribute(out, "name", p->class->title != NULL ? p->class->title : "judge");
    buf_adds(out, ">\n");
}

static void failure(const char *type, const char *message, const char *text, struct buf *out)
{
    buf_adds(out, ">\n      <failure");
    attribute(out, "type", type);
    attribute(out, "message", message);
    buf_addc(out, '>');
    markup_xml(out, text);
    buf_adds(out, "</failure>\n    </testcase>\n");
}

static void test(const char *suite, const char *name, struct buf *out)
{
    buf_adds(out, "    <testcase");
    attribute(out, "classname", suite);
    attribute(out, "name", name);
}

static void case_test(const char *suite, const struct graded_case *c, struct buf *out)
{
    own_buf struct buf text = {0};
    test(suite, c->name, out);
    buf_printf(out, " time=\"%.6f\"", (double)c->cpu_ns / 1e9);
    if (c->verdict == VERDICT_ACCEPTED) {
        buf_adds(out, "/>\n");
        return;
    }
    describe_case(c, &text);
    const char *why = c->difference != NULL ? c->difference : c->message;
    failure(verdict_row(c->verdict)->name, why != NULL ? why : verdict_row(c->verdict)->title,
            buf_str(&text), out);
}

static void metric_test(const char *suite, const struct metric_cost *m, struct buf *out)
{
    own_buf struct buf name = {0};
    own_buf struct buf text = {0};
    buf_printf(&name, "complexity: %s", report_metric_key(m->metric));
    describe_metric(m, &text);
    test(suite, buf_str(&name), out);
    if (m->verdict == TARGET_MISSED && !m->soft) {
        failure("complexity_missed", buf_str(&text), buf_str(&text), out);
    } else if (m->verdict == TARGET_INCONCLUSIVE) {
        buf_adds(out, ">\n      <skipped>"); /* as text: Jenkins' schema knows no attribute here */
        markup_xml(out, m->reason != NULL ? m->reason : buf_str(&text));
        buf_adds(out, "</skipped>\n    </testcase>\n");
    } else {
        buf_adds(out, "/>\n");
    }
}

/* Hidden cases are one test, so that the counts are right and no name is told. */
static void concealed_test(const char *suite, const struct graded_result *r, struct buf *out)
{
    own_buf struct buf text = {0};
    describe_counts(r, &text);
    test(suite, "hidden cases", out);
    if (r->concealed_passed == r->concealed)
        buf_adds(out, "/>\n");
    else
        failure("hidden", buf_str(&text), buf_str(&text), out);
}

static bool has_target(const struct metric_cost *m)
{
    return m->measured && m->target != NULL;
}

struct tally {
    size_t tests, failures, skipped;
    int64_t ns;
};

static struct tally count(const struct graded_result *r)
{
    struct tally t = {.tests = r->case_count, .failures = 0};
    for (size_t i = 0; i < r->case_count; i++) {
        t.failures += r->cases[i].verdict != VERDICT_ACCEPTED;
        t.ns += r->cases[i].cpu_ns;
    }
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &r->complexity.metric[k];
        if (!has_target(m))
            continue;
        t.tests++;
        t.failures += m->verdict == TARGET_MISSED && !m->soft;
        t.skipped += m->verdict == TARGET_INCONCLUSIVE;
    }
    t.tests += r->concealed > 0;
    t.failures += r->concealed_passed < r->concealed;
    if (t.failures == 0 && r->verdict != VERDICT_ACCEPTED) { /* one test says so: compile error */
        t.tests++;
        t.failures++;
    }
    return t;
}

static void suite_begin(const char *name, const struct tally *t, size_t errors, struct buf *out)
{
    buf_adds(out, "  <testsuite");
    attribute(out, "name", name);
    buf_printf(out,
               " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\" time=\"%.6f\">\n",
               t->tests, t->failures, errors, t->skipped, (double)t->ns / 1e9);
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    const struct graded_result *r = &g->result;
    own_buf struct buf suite = {0};
    own_buf struct buf text = {0};
    buf_printf(&suite, "%s.%s", g->submission, p->class->problems[g->column].id);
    const char *name = buf_str(&suite);
    struct tally t = g->judged ? count(r) : (struct tally){.tests = 1};
    suite_begin(name, &t, !g->judged, out);
    if (!g->judged) {
        test(name, "judged", out);
        buf_adds(out, ">\n      <error type=\"not_judged\"");
        attribute(out, "message", g->error);
        buf_adds(out, "/>\n    </testcase>\n");
    }
    size_t failures = r->concealed_passed < r->concealed;
    for (size_t i = 0; i < r->case_count; i++) {
        failures += r->cases[i].verdict != VERDICT_ACCEPTED;
        case_test(name, &r->cases[i], out);
    }
    if (r->concealed > 0)
        concealed_test(name, r, out);
    for (int k = 0; k < METRICS; k++) {
        const struct metric_cost *m = &r->complexity.metric[k];
        if (!has_target(m))
            continue;
        failures += m->verdict == TARGET_MISSED && !m->soft;
        metric_test(name, m, out);
    }
    if (g->judged && failures == 0 && r->verdict != VERDICT_ACCEPTED) {
        own_buf struct buf reason = {0};
        describe_reason(g, &reason);
        describe_all(g, 0, &text);
        test(name, r->verdict == VERDICT_COMPILE_ERROR ? "compiles" : "accepted", out);
        failure(verdict_row(r->verdict)->name, buf_str(&reason), buf_str(&text), out);
    }
    buf_adds(out, "  </testsuite>\n");
}

static void end(struct publication *p, struct buf *out)
{
    (void)p;
    buf_adds(out, "</testsuites>\n");
}

const struct format format_junit = {
    .name = "junit",
    .help = "JUnit XML: a test for each case and target",
    .begin = begin,
    .line = line,
    .end = end,
};
