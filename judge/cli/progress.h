/* One line on standard error that is rewritten while long work runs, and gone when it is done. Only
 * on a terminal, and not with --quiet. */
#ifndef JUDGE_CLI_PROGRESS_H
#define JUDGE_CLI_PROGRESS_H

#include "judge/cli/context.h"

struct progress {
    const struct style *style;
    int64_t shown_ns; /* when a line was last written; 0: none stands there */
};

void progress_init(struct progress *p, const struct context *c);
/* A struct judge_options.progress; data is the struct progress. */
void progress_tick(void *data, const char *what, size_t done, size_t total);
void progress_end(struct progress *p); /* clears the line */

#endif
