/* From the harness's words to the problem's: it numbers arguments, "argument 2", and those of an
 * API with the number of the entry, "argument 1 of entry 3"; names are known only on this side. */
#ifndef JUDGE_ENGINE_WORDS_H
#define JUDGE_ENGINE_WORDS_H

#include "judge/base/buf.h"
#include "judge/model/problem.h"

/* "read past the end of argument 1 of entry 2" becomes "... of argument key of put", at each place.
 * What the signature does not have stays as it is. raw is hostile, and so is what is appended:
 * escape it. */
void words_name_arguments(const struct problem *p, const char *raw, struct buf *out);

/* The name of the argument that is spoken of first, borrowed from p; NULL if there is none. */
const char *words_first_argument(const struct problem *p, const char *raw);

#endif
