/* The hidden cases of a family: one for each of some sizes on each swept axis, with the reference's
 * answer. */
#ifndef JUDGE_ENGINE_HIDDEN_H
#define JUDGE_ENGINE_HIDDEN_H

#include "judge/engine/cases.h"

/* seed    of the cases; with each size goes a seed of its own
 * put     gets them in order of axis and size; what they point to is valid until it returns
 * errors  ERR_PACKAGE: generator or reference fails; names file, family and size */
bool hidden_cases(struct program *generator, struct program *reference, const struct problem *p,
                  uint64_t seed, const char *family,
                  void (*put)(void *data, const struct test_case *c), void *data, struct err *err);

#endif
