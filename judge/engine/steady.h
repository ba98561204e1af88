/* Counts that must not depend on the day. */
#ifndef JUDGE_ENGINE_STEADY_H
#define JUDGE_ENGINE_STEADY_H

#include "judge/base/buf.h"
#include "judge/model/result.h"

#include <stdbool.h>

/* Are two measurements of one submission the same, count by count: every metric, axis and size? Times
 * are left out. Where they are not, `where` names the first difference. */
bool steady_counts(const struct complexity *a, const struct complexity *b, struct buf *where);

#endif
