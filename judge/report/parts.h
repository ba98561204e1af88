/* The parts of the report for a person; report_result_text() of text.c puts them together. */
#ifndef JUDGE_REPORT_PARTS_H
#define JUDGE_REPORT_PARTS_H

#include "judge/report/report.h"

/* Columns of the screen: label, first value, verdict of a target, remarks. Chosen so that the
 * longest usual line fits on 80. */
enum { COLUMN_VALUE = 8, COLUMN_VERDICT = 20, COLUMN_REMARK = 32 };

/* "two_sum", or "two_sum FILE" where the file is not where the judge would look by itself. */
void part_command_words(const struct result *r, const struct style *s, struct buf *out);

/* Compiler messages with the user's own lines quoted. */
void part_diagnostics(const struct result *r, const struct style *s, struct buf *out);

/* One failed case: name, input, expected, got, what it printed. */
void part_case(const struct result *r, const struct case_result *c, const struct style *s,
               struct buf *out);

/* "ACCEPTED  two_sum   sandbox: ..." */
void part_verdict(const struct result *r, const struct style *s, struct buf *out);

/* What the checked build found; nothing where it found nothing. */
void part_autopsy(const struct result *r, const struct style *s, struct buf *out);

/* All cases, a line each. */
void part_case_table(const struct result *r, const struct style *s, struct buf *out);

/* The targets: one line where met; series, hot lines and their source where missed. */
void part_cost(const struct result *r, const struct style *s, struct buf *out);

/* "time", "space", ... and what its costs count: "operations", "bytes". */
const char *part_metric_name(enum metric m);
const char *part_metric_unit(enum metric m);

/* By what the cost grows when the size doubles, from the last stretch of a series; 0 if too short.
 */
double part_doubling(const struct axis_cost *a);

/* Cost divided by the target (else by the fitted class) for each point, into values[point_count].
 * Returns the class used, or NULL if there is none. */
const char *part_ratios(const struct axis_cost *a, double *values);

#endif
