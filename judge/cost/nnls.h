/* Least squares with coefficients that may not be negative: costs add up, nothing is paid back. */
#ifndef JUDGE_COST_NNLS_H
#define JUDGE_COST_NNLS_H

#include <stddef.h>

enum { NNLS_MAX = 64 };

/* Minimise |A x - b|^2 over x >= 0, given the normal equations.
 *
 * n        columns, at most NNLS_MAX; they should have norms of about 1
 * stride   of a row of `gram`
 * gram     A^T A
 * atb      A^T b
 * btb      b^T b
 * x        out: n coefficients
 * returns  the residual sum of squares
 * source   C. Lawson, R. Hanson, "Solving Least Squares Problems", 1974, chapter 23 */
double nnls(size_t n, size_t stride, const double *gram, const double *atb, double btb, double *x);

#endif
