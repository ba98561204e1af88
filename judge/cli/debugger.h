/* How a debugger is started on a prepared case (judge/engine/debug.h): gdb here, a command line to
 * be copied, a configuration for Visual Studio Code. */
#ifndef JUDGE_CLI_DEBUGGER_H
#define JUDGE_CLI_DEBUGGER_H

#include "judge/base/json.h"
#include "judge/engine/debug.h"

/* The argument list, NULL-ended, in the arena of d: stops where the solution begins, and runs. */
const char **debugger_command(struct debug_program *d);

/* The same as one line for sh(1), without an end of line. */
void debugger_line(const char *const *argv, struct buf *out);

/* Become gdb. Comes back only where that failed. errors  ERR_SYSTEM: there is no gdb, and how to
 * install it */
bool debugger_start(const char *const *argv, struct err *err);

/* A configuration of launch.json: type cppdbg, of the extension for C and C++; new reference. */
json_t *debugger_configuration(const struct debug_program *d, const char *problem);

#endif
