/* A series of numbers as a row of little bars. */
#ifndef JUDGE_REPORT_SPARK_H
#define JUDGE_REPORT_SPARK_H

#include "judge/report/style.h"

/* One character for each of count values, at most `width` (then every k-th is shown, and the last);
 * the highest bar is the largest value, the scale begins at 0. ASCII outputs get ".:-=+*#@". */
void spark(struct buf *out, const struct style *s, const double *values, size_t count,
           size_t width);

#endif
