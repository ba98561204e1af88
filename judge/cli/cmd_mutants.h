/* judge verify --mutants. */
#ifndef JUDGE_CLI_CMD_MUTANTS_H
#define JUDGE_CLI_CMD_MUTANTS_H

#include "judge/build/build.h"
#include "judge/cli/context.h"

/* Judge the mutants of these packages' references, c->jobs at a time; write the report.
 * *status  0, or 4 where some package scores less than 99 % or its equivalent.txt is wrong */
bool verify_mutants(const struct context *c, const struct toolchain *t, const char *const *ids,
                    size_t count, int *status, struct err *err);

#endif
