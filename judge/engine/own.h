/* Answers for a user's own cases. */
#ifndef JUDGE_ENGINE_OWN_H
#define JUDGE_ENGINE_OWN_H

#include "judge/build/build.h"
#include "judge/model/problem.h"

/* Ask the reference for each answer that is missing; the reference is built only if there is one.
 *
 * arena   keeps the answers
 * doubts  NULL, or: ask also for the answers that are given, and append a remark for each case
 * where the reference answers otherwise. A reference without an answer is no doubt errors
 * ERR_USAGE: "case NAME: the reference cannot answer this input: ..." */
bool own_answers(const struct toolchain *t, const struct problem *p, struct named_case *cases,
                 size_t count, struct arena *arena, struct buf *doubts, struct err *err);

#endif
