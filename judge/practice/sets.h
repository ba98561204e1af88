/* The practice sets: named lists of problems with the minutes for all of them, from sets.json in a
 * folder of problems. Which of the problems are installed is not known here.
 *
 *     {"format": 1, "sets": [
 *       {"name": "phone_a", "title": "Phone screen A", "minutes": 45,
 *        "problems": ["two_sum", "valid_parentheses"]}]}
 */
#ifndef JUDGE_PRACTICE_SETS_H
#define JUDGE_PRACTICE_SETS_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/base/mem.h"

#include <stdint.h>

enum { SET_MINUTES_MAX = 1440, SET_PROBLEMS_MAX = 200 };

struct practice_set {
    const char *name;  /* snake_case */
    const char *title; /* escaped, one line */
    int64_t minutes;   /* 1 to SET_MINUTES_MAX */
    const char *const *problems;
    size_t count; /* 1 to SET_PROBLEMS_MAX, no id twice */
};

struct practice_sets {
    struct arena arena;
    struct practice_set *sets; /* in the order of the file */
    size_t count;
};

/* Add the sets of a document to *out (zeroed at first); a name that is there already keeps its
 * first meaning. "week_1" to "week_5" are the weekly plan of the guide, by name.
 *
 * file    for messages
 * errors  ERR_PACKAGE with file and JSON path; then *out is as before */
bool practice_sets_decode(const char *file, struct bytes json, struct practice_sets *out,
                          struct err *err);

const struct practice_set *practice_set_find(const struct practice_sets *s,
                                             const char *name); /* or NULL */
void practice_sets_release(struct practice_sets *s);            /* accepts zeroed */

#endif
