/* The history of attempts for people and programs. */
#ifndef JUDGE_REPORT_HISTORY_H
#define JUDGE_REPORT_HISTORY_H

#include "judge/base/json.h"
#include "judge/model/attempt.h"
#include "judge/report/style.h"

/* A text of a source, for the document. */
struct history_text {
    const char *hash;
    struct bytes text;
};

/* judge.history/1 (docs/schema/history-1.json): attempts and events, oldest first, timed sessions
 * as they were recorded, ratings by hand; new reference.
 *
 * texts    sources to go with it, or NULL: a document for import has them
 * now      seconds of UTC; days are those of the local time zone */
json_t *report_history_json(const struct history *h, const struct history_text *texts,
                            size_t text_count, int64_t now);

/* A table, newest first.
 *
 * problem  the only one that is shown, or NULL
 * limit    rows; 0: all */
void report_history_text(const struct history *h, const char *problem, size_t limit,
                         const struct style *s, struct buf *out);

#endif
