/* Is this answer right? Built-in rules, pure functions on frame bytes. A package's own check.c is
 * run by the engine; here are the rules that need no foreign code. */
#ifndef JUDGE_CHECK_CHECK_H
#define JUDGE_CHECK_CHECK_H

#include "judge/base/buf.h"
#include "judge/model/problem.h"
#include "judge/model/result.h"

/* Compare one call's answer with the expected one.
 *
 * call      the input part of that call (an API's operations say which results follow)
 * actual    hostile bytes; that they parse is checked here
 * diff      out: first difference with text ("index 1: expected 2, got 1"; "step 7, get(3):
 *           expected 4, got -1"); the strings live in `arena`
 * returns   true if right. Operations and parts whose rule is CHECK_CUSTOM are skipped here: the
 *           engine asks the package's checker. */
bool check_answer(const struct signature *s, struct bytes call, struct bytes expected,
                  struct bytes actual, struct arena *arena, struct difference *diff);

/* Do the bytes parse as an answer to this call, with nothing left over? */
bool check_well_formed(const struct signature *s, struct bytes call, struct bytes answer);

/* Two values of one type under a rule. */
bool check_value(const struct check_spec *spec, const struct wire_type *t, struct bytes expected,
                 struct bytes actual, struct arena *arena, struct difference *diff);

#endif
