/* Results for people and programs. Formats are records; pure functions of struct result. */
#ifndef JUDGE_REPORT_REPORT_H
#define JUDGE_REPORT_REPORT_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/result.h"
#include "judge/report/style.h"

/* judge.result/1 (docs/schema/result-1.json); new reference. */
json_t *report_result_json(const struct result *r);

/* A metric's key under "complexity" ("time"), and the field of a point that holds its cost ("ops").
 */
const char *report_metric_key(enum metric m);
const char *report_metric_field(enum metric m);

/* For a person: what failed and why, or what was reached, and one next step. */
void report_result_text(const struct result *r, const struct style *s, struct buf *out);

/* The one case of `judge test`: input, expected and got, also where the answer is right. */
void report_case_text(const struct result *r, const struct style *s, struct buf *out);

/* The complexity measurement in depth: for every metric and axis a table of sizes, costs and
 * ratios, and how well the neighbouring classes fit. `other`: a second solution to set beside the
 * first, or NULL. A submission whose complexity was not measured gets the usual report. */
void report_bench_text(const struct result *r, const struct result *other, const struct style *s,
                       struct buf *out);

/* The same numbers as RFC 4180 CSV with a header:
 * solution,metric,axis,family,n,cost,cpu_ns. header: write it. */
void report_bench_csv(const struct result *r, bool header, struct buf *out);

#endif
