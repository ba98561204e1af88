/* The harness as something that can be executed in an empty root. */
#ifndef JUDGE_SANDBOX_HARNESS_COPY_H
#define JUDGE_SANDBOX_HARNESS_COPY_H

#include "judge/base/err.h"

#include <stdbool.h>

/* A descriptor of judge-harness for execveat(2); the caller closes it.
 *
 * Usually a sealed memory file, copied once in the life of the process: Landlock without rules lets
 * such a file be executed, and nobody can exchange it. Where the system forbids executable memory
 * files (vm.memfd_noexec), the file itself, and *memory becomes false. -1: ERR_SYSTEM. */
int harness_copy(const char *path, bool *memory, struct err *err);

#endif
