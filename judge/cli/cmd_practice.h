/* Words of `judge practice` that have a file of their own. */
#ifndef JUDGE_CLI_CMD_PRACTICE_H
#define JUDGE_CLI_CMD_PRACTICE_H

#include "judge/cli/context.h"

/* status --watch on a terminal: a line that is rewritten every second, the same in the title. */
bool practice_watch(struct context *c, struct err *err);

/* mock PROBLEM */
bool practice_mock(struct context *c, int *status, struct err *err);

#endif
