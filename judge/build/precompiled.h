/* The prelude, parsed once: gcc's precompiled header, kept in the cache by toolchain and variant.
 * It saves about a quarter of a small file's compile time. Without it everything works, slower. */
#ifndef JUDGE_BUILD_PRECOMPILED_H
#define JUDGE_BUILD_PRECOMPILED_H

#include "judge/build/build.h"

/* The folder that holds unit.h and its precompiled form for this variant; made if it is not there. NULL
 * if none can be had. The caller frees.
 * source: gcc's manual, "Using Precompiled Headers" */
char *precompiled_dir(const struct toolchain *t, enum build_variant v);

/* Drop one that the compiler stumbled over. */
void precompiled_forget(const struct toolchain *t);

#endif
