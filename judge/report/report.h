/* Results for people and programs. Formats are records; pure functions of struct result. */
#ifndef JUDGE_REPORT_REPORT_H
#define JUDGE_REPORT_REPORT_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/result.h"
#include "judge/report/style.h"

/* judge.result/1 (docs/schema/result-1.json); new reference. */
json_t *report_result_json(const struct result *r);

/* For a person: what failed and why, or what was reached, and one next step. */
void report_result_text(const struct result *r, const struct style *s, struct buf *out);

#endif
