/* Judging at each save, for `judge watch`. */
#ifndef JUDGE_CLI_WATCH_H
#define JUDGE_CLI_WATCH_H

#include "judge/cli/context.h"

struct watch_request {
    const char *problem;
    const char *file; /* or NULL: where judge run looks */
    bool no_complexity;
};

/* While a session is active its clock runs below each report, and in the title of the terminal;
 * where there is none, a plain line says how much time is left.
 *
 * Until q is pressed (true) or a signal comes (ERR_INTERRUPTED). errors  as those of
 * submission_judge() at the first run; later ones are shown, and watching goes on. */
bool watch(const struct context *c, const struct watch_request *q, struct err *err);

#endif
