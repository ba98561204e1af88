/* Progress for people and programs. */
#ifndef JUDGE_REPORT_STATS_H
#define JUDGE_REPORT_STATS_H

#include "judge/base/json.h"
#include "judge/model/stats.h"
#include "judge/report/style.h"

/* judge.stats/1 (docs/schema/stats-1.json); new reference. due: problems due for review, or -1
 * where that is not known. */
json_t *report_stats_json(const struct stats *s, int64_t due);

/* due as above. next: a command, ready to be typed. */
void report_stats_text(const struct stats *s, int64_t due, const char *next,
                       const struct style *style, struct buf *out);

/* The days of the last twelve weeks, a row for each day of the week; fewer weeks where the width
 * has no room. */
void report_heat_map(const struct stats *s, const struct style *style, struct buf *out);

/* "practised on 5 of the last 14 days" */
void report_days(const struct stats *s, struct buf *out);

/* The catalogue for judge.history/1: with it, stats follow from that document alone. */
json_t *report_catalogue_json(const struct catalogue *k);

#endif
