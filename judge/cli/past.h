/* What commands ask the history before they act. Nothing is written. */
#ifndef JUDGE_CLI_PAST_H
#define JUDGE_CLI_PAST_H

#include "judge/cli/context.h"

/* Was a solution of the problem accepted, all of it, or was the problem given up before? False
 * where there is no history, or it cannot be read. */
bool past_is_done(const struct context *c, const char *problem);

/* Names of the cases that failed when the problem was judged last; they live in the arena.
 * errors  ERR_USAGE: it was never judged, or nothing failed; ERR_SYSTEM: the history cannot be read
 */
bool past_failed(const struct context *c, const char *problem, struct arena *arena,
                 const char *const **names, size_t *count, struct err *err);

#endif
