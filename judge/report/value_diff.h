/* Showing an expected and an actual answer so that the first difference is seen at once.
 *
 * Expected stands first, always. Both lines are cut to the same window around the difference, so
 * that equal elements stand below one another; what was cut is counted. Matrices show the rows
 * around the difference in columns and mark each odd cell, strings make white space visible, trees
 * are drawn beside each other, an API shows its first wrong step and the five before it. */
#ifndef JUDGE_REPORT_VALUE_DIFF_H
#define JUDGE_REPORT_VALUE_DIFF_H

#include "judge/model/result.h"
#include "judge/report/row.h"
#include "judge/report/style.h"

#include <stddef.h>

/* How two answers are looked at. */
struct value_focus {
    bool known;        /* somebody knows where they differ better than a comparison of bytes */
    size_t row, index; /* there */
    bool mark;         /* false: a rule under which positions mean nothing */
    const struct check_spec *check; /* what counts as equal; borrowed */
};

/* Two values of one type: lines "  expected   ..." and "  got        ...", marked at the
 * difference. `name` of a mut parameter, or NULL. */
void value_diff(const struct value *expected, const struct value *actual, const char *name,
                const struct value_focus *focus, const struct style *s, struct buf *out);

/* The input and the answers of a failed case of a function or an API. */
void value_diff_case(const struct case_result *c, const struct signature *s, const struct style *st,
                     struct buf *out);

#endif
