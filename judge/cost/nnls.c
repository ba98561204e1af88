/* Lawson and Hanson's active-set method on the normal equations.
 *
 * Columns start at 0. The one with the steepest way down is let free, the free ones are solved for
 * exactly; if that makes one of them negative, the step goes only as far as the border, and that
 * one is at 0 again. It ends when no column at 0 would improve the fit.
 *
 * Normal equations square the condition number: with columns of norm 1, such as n and n log n over
 * a span of 100, that is about 1e6, and errors below 1e-6 do not matter beside tau = 1e-2.
 */
#include "judge/cost/nnls.h"

#include "judge/base/err.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

struct solver {
    size_t n, stride;
    const double *gram, *atb;
    bool is_free[NNLS_MAX];
    double x[NNLS_MAX];
};

/* Cholesky on the free columns; z gets their solution. False when they are linearly dependent. */
static bool solve_free(const struct solver *s, double z[NNLS_MAX])
{
    static const double dependent = 1e-11;
    double l[NNLS_MAX][NNLS_MAX];
    size_t at[NNLS_MAX], m = 0;
    for (size_t j = 0; j < s->n; j++) {
        if (s->is_free[j])
            at[m++] = j;
    }
    for (size_t i = 0; i < m; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = s->gram[at[i] * s->stride + at[j]];
            for (size_t k = 0; k < j; k++)
                sum -= l[i][k] * l[j][k];
            if (i == j && sum <= dependent)
                return false;
            l[i][j] = i == j ? sqrt(sum) : sum / l[j][j];
        }
    }
    double y[NNLS_MAX];
    for (size_t i = 0; i < m; i++) {
        y[i] = s->atb[at[i]];
        for (size_t k = 0; k < i; k++)
            y[i] -= l[i][k] * y[k];
        y[i] /= l[i][i];
    }
    for (size_t i = m; i-- > 0;) {
        for (size_t k = i + 1; k < m; k++)
            y[i] -= l[k][i] * y[k];
        y[i] /= l[i][i];
    }
    memset(z, 0, NNLS_MAX * sizeof *z);
    for (size_t i = 0; i < m; i++)
        z[at[i]] = y[i];
    return true;
}

/* The column at 0 with the largest gradient, or n if none would improve the fit. */
static size_t steepest(const struct solver *s, const bool *barred)
{
    size_t best = s->n;
    double most = 1e-10;
    for (size_t j = 0; j < s->n; j++) {
        if (s->is_free[j] || barred[j])
            continue;
        double w = s->atb[j];
        for (size_t k = 0; k < s->n; k++)
            w -= s->gram[j * s->stride + k] * s->x[k];
        if (w > most) {
            most = w;
            best = j;
        }
    }
    return best;
}

/* Solve for the free columns and walk there, dropping those that would turn negative on the way.
 * False if `entered` makes them dependent. */
static bool descend(struct solver *s, size_t entered)
{
    for (size_t round = 0; round <= s->n; round++) {
        double z[NNLS_MAX];
        if (!solve_free(s, z)) {
            s->is_free[entered] = false;
            s->x[entered] = 0;
            return false;
        }
        double step = 1;
        for (size_t j = 0; j < s->n; j++) {
            if (s->is_free[j] && z[j] <= 0)
                step = fmin(step, s->x[j] / (s->x[j] - z[j]));
        }
        bool inside = true;
        for (size_t j = 0; j < s->n; j++) {
            if (!s->is_free[j])
                continue;
            bool falls = z[j] <= 0;
            s->x[j] += step * (z[j] - s->x[j]);
            if (falls && s->x[j] <= 1e-15) {
                s->x[j] = 0;
                s->is_free[j] = false;
                inside = false;
            }
        }
        if (inside)
            return true;
    }
    return true;
}

double nnls(size_t n, size_t stride, const double *gram, const double *atb, double btb, double *x)
{
    must(n <= NNLS_MAX);
    struct solver s = {.n = n, .stride = stride, .gram = gram, .atb = atb};
    bool barred[NNLS_MAX] = {false}; /* dependent on those that are free */
    for (size_t round = 0; round < 3 * n + 10; round++) {
        size_t j = steepest(&s, barred);
        if (j == n)
            break;
        s.is_free[j] = true;
        bool moved = descend(&s, j) && s.is_free[j];
        memset(barred, 0, sizeof barred);
        barred[j] = !moved;
    }
    double rss = btb;
    for (size_t i = 0; i < n; i++) {
        rss -= 2 * s.x[i] * atb[i];
        for (size_t k = 0; k < n; k++)
            rss += s.x[i] * gram[i * stride + k] * s.x[k];
    }
    memcpy(x, s.x, n * sizeof *x);
    return rss > 0 ? rss : 0;
}
