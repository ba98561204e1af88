/* judge test --stress: search, shrink, report. */
#ifndef JUDGE_CLI_STRESS_H
#define JUDGE_CLI_STRESS_H

#include "judge/cli/context.h"

/* file may be NULL. *status: 0 where nothing was found, else that of the verdict. */
bool stress_command(const struct context *c, const char *problem, const char *file, int *status,
                    struct err *err);

#endif
