/* The one function that gcc's instrumentation leaves without a count and that does no harm: `for (;;) ;` and nothing
 * else. Pure; the bytes are hostile. */
#ifndef JUDGE_BUILD_ENDLESS_H
#define JUDGE_BUILD_ENDLESS_H

#include "judge/base/buf.h"

#include <stdbool.h>

/* Whether this code, to which no relocation belongs, is the beginning of a function at -O0, stores of its arguments,
 * and a jump to itself. What has a byte more than that is not: it might be work that nobody counts.
 *
 * returns  false for other machines than x86-64: there such a function is refused
 * source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, chapter 2 and appendix A */
bool code_is_endless_loop(struct bytes code);

#endif
