/* Timed practice for people and programs: sets, a session as it stands, its review. Pure functions.
 */
#ifndef JUDGE_REPORT_PRACTICE_H
#define JUDGE_REPORT_PRACTICE_H

#include "judge/base/buf.h"
#include "judge/base/json.h"
#include "judge/model/session.h"
#include "judge/report/style.h"

/* A line of the list of sets. */
struct set_row {
    const char *name, *title;
    int64_t minutes;
    const char *const *problems; /* all that the set names */
    size_t total;
    const bool *here; /* which of them are installed */
    size_t installed;
    const char *why_empty; /* installed is 0: what that means, or NULL */
};

void report_sets_text(const struct set_row *rows, size_t count, const struct style *s,
                      struct buf *out);
json_t *report_sets_json(const struct set_row *rows, size_t count); /* judge.practice/1 */

/* "31:20", "1:05:00", "-2:05": minutes and seconds, hours where there are any. */
void spell_clock(struct buf *out, int64_t ms);

/* "two_sum  31:20 left of 45:00": one line without its end, for a countdown; at most the width. */
void report_session_line(const struct session *s, const struct style *style, struct buf *out);

/* As it stands: time, problems, one next step. */
void report_session_text(const struct session *s, const struct style *style, struct buf *out);

/* When it is over: score by parts, time line, what failed first, complexity, what to practise.
 *
 * topics   of the problems, by index; NULL where not known */
void report_session_review(const struct session *s, const char *const *topics,
                           const struct style *style, struct buf *out);

/* The value of "session" in judge.practice/1. */
json_t *report_session_json(const struct session *s);

/* Words for the most urgent of some notices. */
const char *report_notice(unsigned notices);

#endif
