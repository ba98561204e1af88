/* The practice sets of this installation, and those that are made from the history. */
#ifndef JUDGE_CLI_SETS_H
#define JUDGE_CLI_SETS_H

#include "judge/cli/context.h"
#include "judge/model/session.h"
#include "judge/report/practice.h"

struct sets {
    struct arena arena;
    struct set_row *rows; /* the shipped ones, then weak, then due */
    size_t count;
};

/* errors  ERR_PACKAGE: a sets.json that cannot be read */
bool sets_load(const struct context *c, struct sets *out, struct err *err);
void sets_release(struct sets *s); /* accepts zeroed */

/* The installed problems of a set with their minutes; in the arena of *s.
 * errors  ERR_USAGE: no such set (with the nearest name), or none of its problems is here */
bool sets_problems(const struct context *c, struct sets *s, const char *name, int64_t *minutes,
                   struct session_problem **problems, size_t *count, struct err *err);

#endif
