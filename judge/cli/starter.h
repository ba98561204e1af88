/* The file that a solution starts from. */
#ifndef JUDGE_CLI_STARTER_H
#define JUDGE_CLI_STARTER_H

#include "judge/cli/context.h"

/* Write solutions/ID.c of the workspace (of a new folder solutions/ here where there is none) and
 * compile_flags.txt beside it. What is there stays: files are created with O_EXCL.
 *
 * path   out: of the solution; the caller frees
 * made   out: false if it was there already */
bool starter_write(const struct context *c, const struct problem *p, char **path, bool *made,
                   struct err *err);

/* Write .vscode/tasks.json beside solutions/: judge run as a task with a problem matcher.
 * made   out: false if it was there already, and stays */
bool starter_tasks(const struct context *c, bool *made, struct err *err);

/* The same with .vscode/launch.json, a configuration for a debugger. */
bool starter_launch(const struct context *c, const char *text, bool *made, struct err *err);

#endif
