/* Parts of the screens of a timed session. Internal to judge/report. */
#ifndef JUDGE_REPORT_PRACTICE_PARTS_H
#define JUDGE_REPORT_PRACTICE_PARTS_H

#include "judge/model/session.h"
#include "judge/report/style.h"

enum { COLUMN_LABEL = 8 };

/* "phone_a, training   31:20 left of 45:00, until 16:42" */
void practice_head(const struct session *s, const struct style *style, struct buf *out);
/* "AC 213/213", "not judged yet"; and its colour */
void practice_verdict(const struct session_verdict *v, struct buf *out);
enum paint practice_verdict_paint(const struct session_verdict *v);
/* Columns that the longest id takes. */
size_t practice_names(const struct session *s);
/* What happened to the clocks, where anything did. */
void practice_clock_remarks(const struct session *s, const struct style *style, struct buf *out);
/* "next:   judge practice submit two_sum"; argument may be NULL */
void practice_next(const char *command, const char *argument, const struct style *style,
                   struct buf *out);

#endif
