/* From (size, cost) pairs to a growth class, and a verdict against a target.
 *
 * Costs are counts, exact and repeatable (docs/complexity.md says how they come about), so the
 * classifier may be strict: no noise has to be averaged away, only lower-order terms and slow
 * convergence have to be told from growth.
 *
 * For each class k of 1, log n, sqrt n, n, n log n, n (log n)^2, n sqrt n, n^2, n^2 log n, n^3, n^4
 * (and the target's, if it is none of these) the relative error
 *
 *     R_k^2 = mean over i of (1 - sum_t x_t f_t(n_i) / c_i)^2,   x >= 0
 *
 * is minimised over the columns {1, one lower term, f_k}, f_k also in the shapes log n - s (s = 1, 2, 3)
 * and, for pure powers, f (1 - n^-1/2). share_k is the part of f_k in the fit at the largest n;
 * g_k = hypot(R_k, tau). The measured class is the lowest k that has no u > k with
 * share_u >= sigma and g_u < g_k / rho.
 *
 * Known edges: how small a higher term is still seen: 15 % of the cost at the largest n for n
 * against n^2, 20 % for n against n log n, 50 % for n^2 against n^2 log n. n log log n cannot be told
 * from its neighbours.
 *
 * All functions are pure: they allocate nothing that outlives them and read no clock.
 */
#ifndef JUDGE_COST_CLASSIFY_H
#define JUDGE_COST_CLASSIFY_H

#include "judge/model/growth.h"
#include "judge/model/result.h"

#include <stdbool.h>
#include <stddef.h>

/* Sizes ascending and positive; cost at each: the maximum over families of the mean over seeds. */
struct series {
    size_t count;
    const double *n, *cost;
};

struct cost_options {
    double tau;   /* errors below this count as none */
    double rho;   /* a higher class must be this much better */
    double sigma; /* and carry this share of the cost at the largest n */
    double drift; /* and cost / target must grow by this factor over the upper half */
    double floor; /* costs below this are raised to it: a few bytes or blocks are no growth */
    const double
        *reference; /* what the reference costs at the same sizes, or NULL: then a miss also
                                needs cost / reference to grow by `drift` */
};
extern const struct cost_options cost_options_time;  /* also queries, misses, allocations */
extern const struct cost_options cost_options_space; /* bytes */

enum { COST_CLASS_LEN = 64, COST_NEIGHBOURS = 4 };

struct fit_neighbour {
    char class[COST_CLASS_LEN];
    double error; /* R_k */
};

struct fit {
    enum target_verdict verdict; /* TARGET_MET if there is no target and a class was found */
    const char *reason;          /* of TARGET_INCONCLUSIVE, static text; else NULL */
    char fitted[COST_CLASS_LEN]; /* over the axis's name; "" where nothing fits */
    double error;                /* R of the fitted class */
    double share;                /* of its leading term at the largest n */
    bool borderline; /* the class is above the target, but cost / target does not grow: met */
    /* cost / target: last three points over the three around the geometric middle; 1 is flat.
     * Without a target: over the fitted class */
    double drift;
    /* the fitted class and those around, ascending */
    struct fit_neighbour neighbour[COST_NEIGHBOURS];
    size_t neighbours;
};

/* target   along this axis (growth_along(), growth_tie()), or NULL to measure only
 * axis     its name, for spelling classes
 * Costs are made monotone (running maximum) and the smallest sizes left out first, see plan.h. */
void cost_classify(const struct series *s, const struct growth *target, const char *axis,
                   const struct cost_options *options, struct fit *out);

/* A grid over several axes at once: point i has sizes[i * axes + a] and cost[i]. */
struct grid {
    size_t count, axes;
    const char *const *axis;
    const double *sizes, *cost;
};

/* Non-negative least squares with all terms of a dictionary (powers 0, 1/2, 1, 2, 3 and a logarithm
 * for each axis) that the target dominates; missed if one term beyond halves hypot(R, tau) with a
 * share of at least sigma at the largest point. out->fitted is then target + that term. At most 4 axes
 * and 256 points; more is inconclusive. */
void cost_classify_grid(const struct grid *g, const struct growth *target,
                        const struct cost_options *options, struct fit *out);

#endif
