/* Parts of the HTML report, a file each. Internal to publish.
 *
 * The page is one file without scripts and without anything from elsewhere; its policy (CSP) allows
 * its own style sheet by hash and nothing more, so there are no style attributes either: what must
 * be drawn to measure is SVG. Every text from outside goes through markup_xml(). */
#ifndef JUDGE_PUBLISH_HTML_H
#define JUDGE_PUBLISH_HTML_H

#include "judge/base/buf.h"
#include "judge/publish/publish.h"

extern const char html_css[]; /* html_style.c */

/* -- html.c: spelling -- */
void html_text(struct buf *out, const char *text);            /* NULL: nothing */
void html_points(struct buf *out, double points, double max); /* "7.5 / 10" */
void html_class(struct buf *out, const char *class);          /* "O(n²)" */
/* A verdict in words, coloured, or what became of an answer without one. */
void html_verdict(struct buf *out, enum graded_state s, enum verdict v);
const char *html_verdict_colour(enum graded_state s, enum verdict v); /* "good", "warn", ... */
/* A box that scrolls by itself where its content is too wide, and can be reached by keyboard. */
void html_scroll_begin(struct buf *out, const char *label);
void html_scroll_end(struct buf *out);
/* The anchors of a submission, and of its answer to a problem. */
void html_anchor(struct buf *out, const struct grading_row *row);
void html_result_anchor(struct buf *out, const struct grading *class, size_t row, size_t problem);

/* -- html_class.c: the class as a whole -- */
void html_overview(const struct publication *p, struct buf *out);
void html_distribution(const struct publication *p, struct buf *out);
void html_problems(const struct publication *p, struct buf *out);
void html_clusters(const struct publication *p, struct buf *out);
void html_submissions(const struct publication *p, struct buf *out);

/* -- html_result.c: one answer -- */
void html_result(const struct publication *p, const struct graded *g, struct buf *out);

/* -- html_case.c -- */
void html_cases(const struct publication *p, const struct graded *g, struct buf *out);

/* -- html_cost.c, html_plot.c -- */
void html_cost(const struct graded *g, struct buf *out);
/* Cost against the size of an axis on logarithmic scales, with the fitted and the wanted class.
 * Nothing where there are fewer than two points to draw. id: unique in the page */
void html_plot(const struct metric_cost *m, const struct axis_cost *a, const char *id,
               struct buf *out);

/* -- html_source.c -- */
void html_source(const struct publication *p, const struct graded *g, struct buf *out);

#endif
