/* Showing an expected and an actual answer so that the first difference is seen at once.
 *
 * Expected stands first, always. Both lines are cut to the same window around the difference, so
 * that equal elements stand below one another; what was cut is counted. Matrices show the rows
 * around the difference, strings make white space visible, an API shows its first wrong step and
 * the five before it. */
#ifndef JUDGE_REPORT_VALUE_DIFF_H
#define JUDGE_REPORT_VALUE_DIFF_H

#include "judge/model/result.h"
#include "judge/report/style.h"

#include <stddef.h>

/* Bytes of a value: both sides hostile. */
struct value {
    const unsigned char *data;
    size_t len; /* 0: there is none */
    struct wire_type type;
};

/* Where the difference is, if somebody knows it better than a comparison of bytes. */
struct value_focus {
    bool known;
    size_t row, index;
};

/* Two values of one type: lines "  expected   ..." and "  got        ...", marked at the difference
 * unless mark is false (for rules under which positions mean nothing). `name` of a mut parameter,
 * or NULL. */
void value_diff(const struct value *expected, const struct value *actual, const char *name,
                const struct value_focus *focus, bool mark, const struct style *s, struct buf *out);

/* The input and the answers of a failed case of a function or an API. */
void value_diff_case(const struct case_result *c, const struct signature *s, const struct style *st,
                     struct buf *out);

#endif
