/* Results of `judge grade`, or of one `judge run --json`, in the formats of other programs.
 *
 * A format is a record: what it is called, for whom it is by default, and what it writes at the
 * begin, for each line of results, and at the end. formats.c holds the table; adding one is a file
 * and a row. The driver reads all results twice. First it checks them and counts (statistics.h), so
 * that a broken file is an error before anything is written; then it hands them to the format one
 * by one, already without what the audience may not see (view.h). Memory stays bounded by one
 * result.
 */
#ifndef JUDGE_PUBLISH_PUBLISH_H
#define JUDGE_PUBLISH_PUBLISH_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/model/grading.h"
#include "judge/publish/statistics.h"
#include "judge/publish/view.h"
#include "judge/report/style.h"

struct publication {
    const struct grading *class; /* its rows are those of this report: one, or all */
    const struct statistics *statistics;
    enum audience audience;
    const char *prefix;        /* before the paths of files, or NULL */
    const struct style *style; /* of the terminal, for the summary */
    size_t written;            /* lines handed over before this one */
    void *state;               /* the format's own; released by its end */
};

struct format {
    const char *name; /* "junit" */
    const char *help; /* "test results as XML" */
    enum audience audience;
    bool one;                                              /* holds one submission */
    void (*begin)(struct publication *p, struct buf *out); /* each may be NULL */
    void (*line)(struct publication *p, const struct graded *g, struct buf *out);
    void (*end)(struct publication *p, struct buf *out);
};

extern const struct format *const formats[];
extern const size_t format_count;
extern const struct format format_summary, format_json; /* not in the table: the defaults */
extern const struct format format_html, format_junit, format_csv, format_markdown, format_github,
    format_gitlab, format_gradescope, format_sarif;
const struct format *format_find(const char *name); /* or NULL */

struct publish_options {
    const struct format *format;
    enum audience audience;
    const char *submission; /* name or id of the one to report, or NULL: all */
    const char *prefix;
    const struct style *style;
    size_t limit; /* bytes, after which lines are only counted and the rest is named; 0: none */
    /* Takes what was written; false with *err filled ends all. */
    bool (*sink)(void *data, const struct buf *text, struct err *err);
    void *sink_data;
};

/* path: OUT, or a file with one judge.result/1.
 * errors  ERR_USAGE: those of the reader; no such submission; a report for a student or of a format
 * for one submission, and there are several; those of the sink */
bool publish(const char *path, const struct publish_options *o, struct err *err);

#endif
