/* The lines in which two texts differ, as unified diffs show them. */
#ifndef JUDGE_REPORT_LINE_DIFF_H
#define JUDGE_REPORT_LINE_DIFF_H

#include "judge/report/style.h"

/* Append the hunks with `context` lines around each change, every line escaped and, on outputs with
 * colours, painted. Nothing where the texts are equal. A last line without a newline is said, as
 * diff(1) says it. Returns whether they differ. */
bool line_diff(struct bytes a, struct bytes b, size_t context, const struct style *s,
               struct buf *out);

#endif
