/* Asking the package's reference for the answers of a case. */
#ifndef JUDGE_ENGINE_REFERENCE_H
#define JUDGE_ENGINE_REFERENCE_H

#include "judge/engine/cases.h"

/* Run the reference on the calls of a case and point its expected parts at the answers.
 *
 * keep    replaced; what c->expected points into
 * errors  ERR_PACKAGE: the reference gives no answer; says why */
bool reference_answers(struct program *reference, const struct problem *p, struct test_case *c,
                       struct buf *keep, struct err *err);

/* The same for an input that nobody has promised to be a legal one.
 *
 * good    out: false if the reference crashes on it, or takes longer than a solution may
 * why     out: replaced by the reason, escaped; may be NULL
 * false   only if the judge failed */
bool reference_tries(struct program *reference, const struct problem *p, struct test_case *c,
                     struct buf *keep, bool *good, struct buf *why, struct err *err);

#endif
