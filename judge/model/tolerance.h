/* Two floating-point numbers under a check: how far apart they are and how far they may be. */
#ifndef JUDGE_MODEL_TOLERANCE_H
#define JUDGE_MODEL_TOLERANCE_H

#include "judge/base/buf.h"
#include "judge/model/problem.h"

#include <stdbool.h>

/* Is `got` right where `want` is expected? CHECK_FLOAT allows absolute + relative * |want|, every
 * other rule nothing. NaN is equal to NaN alone, an infinity to itself. */
bool tolerance_allows(const struct check_spec *check, double want, double got);

/* Append "off by 0.002, tolerance 0.001", with digits enough to tell the two apart, or "off by
 * 1e-08, no tolerance". Nothing where there is no distance: NaN, infinities. */
void tolerance_say(const struct check_spec *check, double want, double got, struct buf *out);

#endif
