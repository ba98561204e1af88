/* Putting the shards of a class together. */
#ifndef JUDGE_ENGINE_GRADE_MERGE_H
#define JUDGE_ENGINE_GRADE_MERGE_H

#include "judge/base/err.h"
#include "judge/report/grades.h"

#include <stdbool.h>
#include <stddef.h>

/* The parts of all shards become those of `out`, and the three files are written from them by the
 * same function that grades an undivided class: so the result is the same, byte for byte, as far as
 * nothing was measured by a clock.
 *
 * errors  ERR_USAGE, one line that says which folder and why: no finished grading, no shard,
 * incomplete, there twice or missing, not of the same class, judge, compiler, packages or
 * assignment, a damaged answer; ERR_SYSTEM */
bool grade_merge(const char *const *shards, size_t count, const char *out,
                 struct grades_summary *summary, struct err *err);

#endif
