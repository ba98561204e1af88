/* The ladder of classes, and the best fit of each to a series. */
#ifndef JUDGE_COST_LADDER_H
#define JUDGE_COST_LADDER_H

#include "judge/cost/classify.h"

struct rung { /* n^power (log n)^logs */
    double power;
    int logs;
};

enum { LADDER_MAX = 16 };

struct ladder {
    size_t count;
    struct rung rung[LADDER_MAX]; /* ascending */
};

/* The classes that are always tried, and one more unless it is among them; `extra` may be NULL. */
void ladder_init(struct ladder *l, const struct rung *extra);
size_t ladder_find(const struct ladder *l, const struct rung *r); /* l->count if absent */
int rung_compare(const struct rung *a, const struct rung *b);     /* by growth */
void rung_name(const struct rung *r, const char *axis, char out[COST_CLASS_LEN]);

/* The leading term of a class along its only axis. False if it is exponential. */
bool rung_of(const struct growth *g, struct rung *out);

struct rung_fit {
    double error;    /* R */
    double share;    /* of the leading term in the fit at the largest n */
    double constant; /* fitted constant, in units of cost */
};

/* Fit class l->rung[k]; see classify.h for the columns. The series has at least two points. */
struct rung_fit ladder_fit(const struct ladder *l, size_t k, const struct series *s);

#endif
