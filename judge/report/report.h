/* Results for people and programs. Formats are records; pure functions of struct result. */
#ifndef JUDGE_REPORT_REPORT_H
#define JUDGE_REPORT_REPORT_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/result.h"
#include "judge/report/style.h"

/* What a report needs of other modules, handed over by engine so that peers stay strangers: values of
 * a case as JSON and as text. */
struct report_values {
    /* new reference or NULL; limit: elements of an array */
    json_t *(*input)(const struct problem *p, const struct case_result *c, size_t limit, bool *cut);
    json_t *(*expected)(const struct problem *p, const struct case_result *c, size_t limit, bool *cut);
    json_t *(*actual)(const struct problem *p, const struct case_result *c, size_t limit, bool *cut);
    /* lines of text for a terminal, each below `width` columns: "input", "expected", "got" */
    void (*show_case)(const struct problem *p, const struct case_result *c, const struct style *s,
                      struct buf *out);
};

json_t *report_result_json(const struct result *r, const struct report_values *v); /* judge.result/1 */
void report_result_text(const struct result *r, const struct report_values *v,
                        const struct style *s, struct buf *out);

#endif
