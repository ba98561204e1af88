/* Samples of c f(n) with up to 4 % of noise, in any order. What the statement promises is made sure of: the ratios of
 * ops and f(n) stay within 1.11 for the true class and spread by 1.25 or more for all others; a draw that does
 * not keep this is thrown away. */
#include "gen.h"

#include <math.h>

enum class { ONE, LOG, LINEAR, LINEARITHMIC, SQUARE, EXPONENTIAL, FACTORIAL, CLASSES };
enum { DRAWS = 200, LARGEST_POWER = 18, LARGEST_FACTORIAL = 14 };

static double log_of(enum class c, int64_t n)
{
    double x = (double)n;
    switch (c) {
    case ONE:
        return 0;
    case LOG:
        return log(log2(x));
    case LINEAR:
        return log(x);
    case LINEARITHMIC:
        return log(x) + log(log2(x));
    case SQUARE:
        return 2 * log(x);
    case EXPONENTIAL:
        return x * log(2);
    default:
        return lgamma(x + 1);
    }
}

/* The largest of the ratios of ops and f(n), as a multiple of the smallest. */
static double spread(enum class c, const int64_t *n, const int64_t *ops, int k)
{
    double least = INFINITY, most = -INFINITY;
    for (int i = 0; i < k; i++) {
        if (n[i] < 2)
            continue;
        double r = log((double)ops[i]) - log_of(c, n[i]);
        least = fmin(least, r);
        most = fmax(most, r);
    }
    return most > least + 60 ? INFINITY : exp(most - least);
}

static bool clear(enum class true_one, const int64_t *n, const int64_t *ops, int k)
{
    for (int c = 0; c < CLASSES; c++) {
        double s = spread((enum class)c, n, ops, k);
        if ((enum class)c == true_one ? !(s <= 1.11) : !(s >= 1.25))
            return false;
    }
    return true;
}

static int64_t sample(struct gen *g, enum class c, double factor, int64_t n, double noise)
{
    double e = noise * (2 * gen_unit(g) - 1);
    return (int64_t)(factor * exp(log_of(c, n)) * (1 + e) + 0.5);
}

static void put(struct gen *g, const int64_t *n, const int64_t *ops, int k)
{
    gen_put_i64s(g, n, k);
    gen_put_i64s(g, ops, k);
}

/* k samples with n from lo to hi, spread evenly over the logarithm of n or over n itself. */
static void draw(struct gen *g, enum class c, int k, int64_t lo, int64_t hi, double factor)
{
    int64_t *n = gen_alloc(g, sizeof *n * (size_t)(k + 1));
    int64_t *ops = gen_alloc(g, sizeof *ops * (size_t)(k + 1));
    for (int attempt = 0; attempt < DRAWS; attempt++) {
        for (int i = 0; i < k; i++) {
            double at = i == 0 ? 0 : i == 1 ? 1 : gen_unit(g);
            bool even = c >= EXPONENTIAL || hi - lo < 20;
            n[i] = even ? lo + (int64_t)(at * (double)(hi - lo) + 0.5)
                        : (int64_t)((double)lo * pow((double)hi / (double)lo, at) + 0.5);
        }
        for (int i = k - 1; i > 0; i--) {
            int j = gen_int(g, 0, i);
            int64_t t = n[i];
            n[i] = n[j];
            n[j] = t;
        }
        for (int i = 0; i < k; i++)
            ops[i] = sample(g, c, factor, n[i], 0.04);
        if (clear(c, n, ops, k)) {
            put(g, n, ops, k);
            return;
        }
    }
    gen_fail(g, "no clear samples found");
}

static int64_t top_of(enum class c)
{
    return c == EXPONENTIAL ? LARGEST_POWER : c == FACTORIAL ? LARGEST_FACTORIAL : 16384;
}

static void of_class(struct gen *g, enum class c)
{
    int64_t lo = gen_int(g, c < EXPONENTIAL ? 4 : 2, c < EXPONENTIAL ? 30 : 5);
    draw(g, c, gen_size(g, "k"), lo, top_of(c), gen_int(g, 100, 10000));
}

static void constant(struct gen *g)
{
    of_class(g, ONE);
}

static void logarithmic(struct gen *g)
{
    of_class(g, LOG);
}

static void linear(struct gen *g)
{
    of_class(g, LINEAR);
}

static void linearithmic(struct gen *g)
{
    of_class(g, LINEARITHMIC);
}

static void quadratic(struct gen *g)
{
    of_class(g, SQUARE);
}

static void exponential(struct gen *g)
{
    of_class(g, EXPONENTIAL);
}

static void factorial(struct gen *g)
{
    of_class(g, FACTORIAL);
}

static void small_n(struct gen *g)
{
    draw(g, (enum class)gen_int(g, 0, CLASSES - 1), gen_size(g, "k"), 2, 14, gen_int(g, 200, 5000));
}

static void large_n(struct gen *g)
{
    draw(g, (enum class)gen_int(g, ONE, SQUARE), gen_size(g, "k"), 16, 16384, gen_int(g, 1, 50) * 100.0);
}

static void two_samples(struct gen *g)
{
    enum class c = (enum class)gen_int(g, 0, CLASSES - 1);
    draw(g, c, 2, gen_int(g, 3, 6), top_of(c), gen_int(g, 100, 10000));
}

/* Some samples of n = 1, whose ops are anything. */
static void n_equals_1(struct gen *g)
{
    enum class c = (enum class)gen_int(g, LOG, LINEARITHMIC);
    int k = gen_size(g, "k"), real = k < 4 ? 2 : k - k / 3;
    int64_t *n = gen_alloc(g, sizeof *n * (size_t)(k + 2));
    int64_t *ops = gen_alloc(g, sizeof *ops * (size_t)(k + 2));
    for (int attempt = 0; attempt < DRAWS; attempt++) {
        double factor = gen_int(g, 100, 1000);
        for (int i = 0; i < real; i++) {
            n[i] = i == 0 ? 16 : i == 1 ? 16384 : gen_int(g, 4, 16384);
            ops[i] = sample(g, c, factor, n[i], 0.04);
        }
        for (int i = real; i < k || i == real; i++) {
            n[i] = 1;
            ops[i] = gen_int(g, 1, 5000);
        }
        int all = k > real ? k : real + 1;
        if (clear(c, n, ops, all)) {
            put(g, n, ops, all);
            return;
        }
    }
    gen_fail(g, "no clear samples found");
}

static void huge_constant(struct gen *g)
{
    enum class c = (enum class)gen_int(g, 0, EXPONENTIAL);
    draw(g, c, gen_size(g, "k"), 5, c == EXPONENTIAL ? LARGEST_POWER : 3000,
         1e6 * gen_int(g, 1, 100000));
}

/* The last two samples are neighbours, and their noise points away from the truth. */
static void noisy_neighbours(struct gen *g)
{
    enum class c = (enum class)gen_int(g, LOG, LINEARITHMIC);
    int k = gen_size(g, "k") + 2;
    int64_t *n = gen_alloc(g, sizeof *n * (size_t)k);
    int64_t *ops = gen_alloc(g, sizeof *ops * (size_t)k);
    for (int attempt = 0; attempt < DRAWS; attempt++) {
        double factor = gen_int(g, 200, 2000);
        for (int i = 0; i < k; i++)
            n[i] = i == 0 ? 8 : i == 1 ? 16384 : gen_int(g, 8, 16000);
        n[k - 1] = n[k - 2] + n[k - 2] / 50 + 1;
        double up = gen_chance(g, 1, 2) ? 1.04 : 0.96;
        for (int i = 0; i < k; i++)
            ops[i] = sample(g, c, factor * (i == k - 1 ? up : i == k - 2 ? 2 - up : 1), n[i],
                            i < k - 2 ? 0.04 : 0);
        if (clear(c, n, ops, k)) {
            put(g, n, ops, k);
            return;
        }
    }
    gen_fail(g, "no clear samples found");
}

/* 2^n, with n growing along with the number of samples. */
static void doubling(struct gen *g)
{
    int k = gen_size(g, "k");
    int64_t *n = gen_alloc(g, sizeof *n * (size_t)k);
    int64_t *ops = gen_alloc(g, sizeof *ops * (size_t)k);
    for (int i = 0; i < k; i++) {
        n[i] = i == 1 ? 6 : 2 + i / 3;
        ops[i] = sample(g, EXPONENTIAL, 300, n[i], 0.03);
    }
    if (!clear(EXPONENTIAL, n, ops, k))
        gen_fail(g, "no clear samples");
    put(g, n, ops, k);
}

GEN_FAMILIES = {
    {"constant", constant},
    {"logarithmic", logarithmic},
    {"linear", linear},
    {"linearithmic", linearithmic},
    {"quadratic", quadratic},
    {"exponential", exponential},
    {"factorial", factorial},
    {"small_n", small_n},
    {"large_n", large_n},
    {"two_samples", two_samples},
    {"n_equals_1", n_equals_1},
    {"huge_constant", huge_constant},
    {"noisy_neighbours", noisy_neighbours},
    {"doubling", doubling},
};
