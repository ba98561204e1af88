/* Judging at each save, for `judge watch`. */
#ifndef JUDGE_CLI_WATCH_H
#define JUDGE_CLI_WATCH_H

#include "judge/cli/context.h"

struct watch_request {
    const char *problem;
    const char *file; /* or NULL: where judge run looks */
    bool no_complexity;
    /* A last line below each report, for whoever has more to tell (a clock); appends to out. Or
     * NULL */
    void (*footer)(void *data, const struct style *s, struct buf *out);
    void *footer_data;
};

/* Until q is pressed (true) or a signal comes (ERR_INTERRUPTED). errors  as those of
 * submission_judge() at the first run; later ones are shown, and watching goes on. */
bool watch(const struct context *c, const struct watch_request *q, struct err *err);

#endif
