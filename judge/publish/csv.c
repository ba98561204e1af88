/* CSV: a row for each submission and problem, for spreadsheets and scripts.
 *
 * RFC 4180, with CRLF and a header; no field can become a formula (markup_csv). Classes are written
 * in the notation of the judge ("n log n"), in ASCII. */
#include "judge/publish/describe.h"
#include "judge/publish/publish.h"
#include "judge/report/markup.h"

static void begin(struct publication *p, struct buf *out)
{
    (void)p;
    buf_adds(out, "submission,submission_id,problem,verdict,points,max_points,passed,total,"
                  "time_target,time_measured,time_verdict,space_target,space_measured,"
                  "space_verdict,reason\r\n");
}

static void metric(const struct metric_cost *m, struct buf *out)
{
    if (!m->measured) {
        buf_adds(out, ",,,");
        return;
    }
    buf_addc(out, ',');
    markup_csv(out, m->target);
    buf_addc(out, ',');
    markup_csv(out, m->fitted);
    buf_printf(out, ",%s", m->target != NULL ? target_verdict_name(m->verdict) : "");
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    const struct graded_result *r = &g->result;
    own_buf struct buf reason = {0};
    markup_csv(out, g->submission);
    buf_printf(out, ",%s,%s,%s,", g->id, p->class->problems[g->column].id,
               g->judged ? verdict_row(r->verdict)->name : "");
    if (p->class->scored) {
        describe_points(g->points, out);
        buf_addc(out, ',');
        describe_points(g->max_points, out);
    } else {
        buf_addc(out, ',');
    }
    if (g->judged)
        buf_printf(out, ",%lld,%lld", (long long)r->passed, (long long)r->total);
    else
        buf_adds(out, ",,");
    metric(&r->complexity.metric[METRIC_TIME], out);
    metric(&r->complexity.metric[METRIC_SPACE], out);
    buf_addc(out, ',');
    describe_reason(g, &reason);
    markup_csv(out, buf_str(&reason));
    buf_adds(out, "\r\n");
}

const struct format format_csv = {
    .name = "csv",
    .help = "a row for each submission and problem",
    .begin = begin,
    .line = line,
};
