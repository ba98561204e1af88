/* Costs that double with each step of n. */
#ifndef JUDGE_COST_EXPONENTIAL_H
#define JUDGE_COST_EXPONENTIAL_H

#include "judge/cost/classify.h"

struct exponential {
    double error;   /* RMS of ln cost around the fit */
    double rate;    /* of a + rate n: cost multiplies by e^rate with each n */
    bool factorial; /* a + ln n! + rate n fits better */
};

/* Fits ln c on the upper two thirds of the series to a + d ln n, a + b n and a + ln n! + b n.
 *
 * best     smallest g of the ladder: an exponential must beat that, too
 * returns  whether the exponential explains the costs and no power of n does */
bool exponential_fit(const struct series *s, double best, const struct cost_options *options,
                     struct exponential *out);

/* "2^n", "3^n", "n!". A base between is rounded up, for a class is an upper bound. */
void exponential_name(const struct exponential *e, const char *axis, char out[COST_CLASS_LEN]);

#endif
