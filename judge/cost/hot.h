/* Where the cost is: lines with their share and their own growth. */
#ifndef JUDGE_COST_HOT_H
#define JUDGE_COST_HOT_H

#include "judge/cost/classify.h"

#include <stddef.h>

/* Counts of one line at each of the sizes. */
struct line_series {
    int line;
    const double *count;
};

struct hot {
    int line;
    double share;                /* of all counts at the largest size, 0 to 1 */
    char growth[COST_CLASS_LEN]; /* "" where the sizes do not tell */
};

/* The lines that make up the cost, hottest first (ties by line number): those with at least 2 % of it,
 * at most max.
 *
 * n        sizes, ascending, count of them; with two sizes or a few, a line's growth is the class whose
 *          ratio between the middle and the last size is nearest; from six on it is cost_classify()'s
 * axis     for spelling classes
 * returns  how many were written */
size_t cost_hot_lines(const double *n, size_t count, const struct line_series *lines,
                      size_t line_count, const char *axis, struct hot *out, size_t max);

#endif
