/* The schedule of reviews for people and programs. Pure functions. */
#ifndef JUDGE_REPORT_REVIEW_H
#define JUDGE_REPORT_REVIEW_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/review.h"
#include "judge/report/style.h"

/* What is due today, then what comes next. Items as review_schedule() of judge/practice orders
 * them. */
void report_review_text(const struct review_item *items, size_t count, int64_t today,
                        const struct style *s, struct buf *out);

/* judge.review/1; until INT64_MAX: no interview. */
json_t *report_review_json(const struct review_item *items, size_t count, int64_t today,
                           int64_t until);

#endif
