/* The same work for many things, several at a time, each in a process of its own. */
#ifndef JUDGE_ENGINE_WORKERS_H
#define JUDGE_ENGINE_WORKERS_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct work {
    size_t count;   /* things, numbered from 0 */
    size_t jobs;    /* at a time, at least 1 */
    bool any_order; /* take each as soon as it is done; otherwise in order of i */
    bool tolerant;  /* a child that dies is told to take by a negative status, and ends nothing */
    void *data;
    /* In a child: does thing i, leaves a text for the parent, returns 0 to 126. */
    int (*job)(void *data, size_t i, struct buf *text);
    /* In the parent: takes what the child left. status: what job returned, or -N where signal N
     * ended the child. False ends all. */
    bool (*take)(void *data, size_t i, int status, const struct buf *text, struct err *err);
};

/* errors  those of take; ERR_SYSTEM where a child dies and w is not tolerant; ERR_INTERRUPTED
 * (children are ended and waited for) */
bool workers_run(const struct work *w, struct err *err);

/* Processors that this process may use, by its affinity and by the quotas of its control groups:
 * how many to run at a time if nobody says. source: sched_getaffinity(2); quota.h */
size_t workers_processors(void);

#endif
