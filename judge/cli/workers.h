/* The same work for many things, several at a time, each in a process of its own; results in order.
 */
#ifndef JUDGE_CLI_WORKERS_H
#define JUDGE_CLI_WORKERS_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stddef.h>

struct work {
    size_t count; /* things, numbered from 0 */
    size_t jobs;  /* at a time, at least 1 */
    void *data;
    /* In a child: does thing i, leaves a text for the parent, returns 0 to 127. */
    int (*job)(void *data, size_t i, struct buf *text);
    /* In the parent, in order of i: takes what the child left. False ends all. */
    bool (*take)(void *data, size_t i, int status, const struct buf *text, struct err *err);
};

/* errors  those of take; ERR_SYSTEM where a child dies; ERR_INTERRUPTED (children are ended and
 * waited for) */
bool workers_run(const struct work *w, struct err *err);

#endif
