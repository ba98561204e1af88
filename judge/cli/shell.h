/* Text for a shell. */
#ifndef JUDGE_CLI_SHELL_H
#define JUDGE_CLI_SHELL_H

#include "judge/base/buf.h"

/* One word of a command line for sh(1), in single quotes if it needs them. */
void shell_quote(struct buf *out, const char *word);

#endif
