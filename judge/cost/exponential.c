/* Telling exponential from polynomial growth: in logarithms both are straight lines, over n and
 * over ln n. The lowest third is left out, for there the polynomial parts of an exponential
 * algorithm still show. */
#include "judge/cost/exponential.h"

#include <math.h>
#include <stdio.h>

struct line {
    double slope, error;
};

/* Least squares of y on x; the error is the RMS. */
static struct line straight(const double *x, const double *y, size_t n)
{
    double mx = 0, my = 0, sxx = 0, sxy = 0, rss = 0;
    for (size_t i = 0; i < n; i++) {
        mx += x[i] / (double)n;
        my += y[i] / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        sxx += (x[i] - mx) * (x[i] - mx);
        sxy += (x[i] - mx) * (y[i] - my);
    }
    double slope = sxx > 0 ? sxy / sxx : 0;
    for (size_t i = 0; i < n; i++) {
        double e = y[i] - my - slope * (x[i] - mx);
        rss += e * e;
    }
    return (struct line){slope, sqrt(rss / (double)n)};
}

enum { MAX_POINTS = 256 };

bool exponential_fit(const struct series *s, double best, const struct cost_options *options,
                     struct exponential *out)
{
    size_t from = s->count / 3, n = s->count - from;
    if (n < 4 || n > MAX_POINTS)
        return false;
    double x[MAX_POINTS], log_x[MAX_POINTS], y[MAX_POINTS], less[MAX_POINTS];
    for (size_t i = 0; i < n; i++) {
        x[i] = s->n[from + i];
        log_x[i] = log(x[i]);
        y[i] = log(s->cost[from + i]);
        less[i] = y[i] - lgamma(x[i] + 1);
    }
    struct line power = straight(log_x, y, n);
    struct line exponential = straight(x, y, n);
    struct line factorial = straight(x, less, n);
    bool is_factorial = factorial.error < exponential.error;
    *out = (struct exponential){
        .error = is_factorial ? factorial.error : exponential.error,
        .rate = exponential.slope,
        .factorial = is_factorial,
    };
    double g = hypot(out->error, options->tau);
    bool grows = y[n - 1] - y[0] > log(4);
    return grows && g < hypot(power.error, options->tau) / options->rho && g < best / options->rho;
}

void exponential_name(const struct exponential *e, const char *axis, char out[COST_CLASS_LEN])
{
    int base = (int)ceil(exp(e->rate) - 0.25);
    if (e->factorial || base > 9)
        (void)snprintf(out, COST_CLASS_LEN, "%s!", axis);
    else
        (void)snprintf(out, COST_CLASS_LEN, "%d^%s", base < 2 ? 2 : base, axis);
}
