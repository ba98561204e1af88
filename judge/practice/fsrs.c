/* The formulas of FSRS-6, one function each, in the letters of the publication: S stability, D
 * difficulty, R probability of recall, G rating from 1 (again) to 4 (easy), w weights. */
#include "judge/practice/fsrs.h"

#include <math.h>

#define STABILITY_MIN 0.001

const double fsrs_default_weights[FSRS_WEIGHTS] = {
    0.212,  1.2931, 2.3065, 8.2956, /* w0-w3: first stability by rating */
    6.4133, 0.8334, 3.0194, 0.001,  /* w4-w7: difficulty */
    1.8722, 0.1666, 0.796,          /* w8-w10: stability after recall */
    1.4835, 0.0614, 0.2629, 1.6483, /* w11-w14: stability after forgetting */
    0.6014, 1.8729,                 /* w15, w16: hard, easy */
    0.5425, 0.0912, 0.0658,         /* w17-w19: the same day */
    0.1542,                         /* w20: decay */
};

static double at_least(double x, double low)
{
    return x < low ? low : x;
}

static double between(double x, double low, double high)
{
    return x > high ? high : at_least(x, low);
}

static double factor(const double *w)
{
    return pow(0.9, -1 / w[20]) - 1;
}

double fsrs_recall(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m, double days)
{
    return pow(1 + factor(w) * days / at_least(m->stability, STABILITY_MIN), -w[20]);
}

/* D0(G) = w4 - e^(w5 (G - 1)) + 1. Not yet held between 1 and 10: mean reversion wants it as it is.
 */
static double first_difficulty(const double *w, int g)
{
    return w[4] - exp(w[5] * (g - 1)) + 1;
}

/* A step of -w6 (G - 3), damped the nearer to 10, then drawn a little towards D0(4). */
static double next_difficulty(const double *w, double d, int g)
{
    double damped = d - w[6] * (g - 3) * (10 - d) / 9;
    return between(w[7] * first_difficulty(w, RATING_EASY) + (1 - w[7]) * damped, 1, 10);
}

static double after_recall(const double *w, double s, double d, double r, int g)
{
    double hard = g == RATING_HARD ? w[15] : 1;
    double easy = g == RATING_EASY ? w[16] : 1;
    return s *
           (1 + exp(w[8]) * (11 - d) * pow(s, -w[9]) * (exp(w[10] * (1 - r)) - 1) * hard * easy);
}

/* Never more than what a failure on the same day would leave. */
static double after_forgetting(const double *w, double s, double d, double r)
{
    double long_term = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(w[14] * (1 - r));
    double short_term = s / exp(w[17] * w[18]);
    return long_term < short_term ? long_term : short_term;
}

/* A second rating of a day; good and easy never lower the stability. */
static double same_day(const double *w, double s, int g)
{
    double by = exp(w[17] * (g - 3 + w[18])) * pow(s, -w[19]);
    return s * (g >= RATING_GOOD ? at_least(by, 1) : by);
}

struct fsrs_memory fsrs_rate(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m,
                             enum rating rating, double days)
{
    int g = rating;
    double s = m->stability;
    double d = m->difficulty;
    if (s <= 0)
        return (struct fsrs_memory){at_least(w[g - 1], STABILITY_MIN),
                                    between(first_difficulty(w, g), 1, 10)};
    double r = fsrs_recall(w, m, days);
    double next = same_day(w, s, g);
    if (days > 0 && g == RATING_AGAIN)
        next = after_forgetting(w, s, d, r);
    else if (days > 0)
        next = after_recall(w, s, d, r, g);
    return (struct fsrs_memory){at_least(next, STABILITY_MIN), next_difficulty(w, d, g)};
}

int64_t fsrs_interval(const double w[FSRS_WEIGHTS], const struct fsrs_memory *m, double retention)
{
    double days = m->stability / factor(w) * (pow(retention, -1 / w[20]) - 1);
    return (int64_t)nearbyint(between(days, 1, FSRS_INTERVAL_MAX));
}
