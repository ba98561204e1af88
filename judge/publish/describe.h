/* A graded submission in words, the same in every format. All text is UTF-8 and safe, not yet
 * quoted for a format. */
#ifndef JUDGE_PUBLISH_DESCRIBE_H
#define JUDGE_PUBLISH_DESCRIBE_H

#include "judge/base/buf.h"
#include "judge/model/grading.h"

/* "Wrong answer"; of what was not judged "No answer", "Refused", "Not judged". */
void describe_verdict(enum verdict v, struct buf *out);
const char *describe_state(enum graded_state s);
void describe_outcome(const struct graded *g, struct buf *out);

/* "3 of 4 cases pass"; "hidden: 12 of 20" after it where some are concealed. */
void describe_counts(const struct graded_result *r, struct buf *out);

/* Why it is not accepted, in one line: the first failing case and its difference, a compiler's
 * first error, the missed target, the error of one that was not judged. Empty where there is no
 * more to say than the verdict. */
void describe_reason(const struct graded *g, struct buf *out);

/* "time: O(n^2) measured, O(n) wanted: missed". */
void describe_metric(const struct metric_cost *m, struct buf *out);

/* Does the difference say more than the message? Often the one is the other. */
bool describe_adds(const struct graded_case *c);

/* A case in several lines: input, expected, got, what it printed; each value cut to a few hundred
 * bytes around the first difference. */
void describe_case(const struct graded_case *c, struct buf *out);

/* Everything above, for formats whose findings are a text: at most `cases` failed cases. */
void describe_all(const struct graded *g, size_t cases, struct buf *out);

/* "7.5", "10": at most two digits after the point. */
void describe_points(double points, struct buf *out);

/* The command that judges the submission again; of a case (or NULL) alone. */
void describe_command(const struct grading *class, const struct graded *g,
                      const struct graded_case *c, struct buf *out);

/* The part of a text that fits `limit` bytes, around byte `at`; "…" stands for what is left out.
 * Never cuts inside of a character. */
void describe_window(const char *text, size_t at, size_t limit, struct buf *out);

/* Where two values, written as JSON, differ: from the first token that is not the same to the last.
 * Equal texts have an empty stretch at their end. */
struct stretch {
    size_t start, end_a, end_b; /* bytes; start is the same in both */
};
struct stretch describe_stretch(const char *a, const char *b);

#endif
