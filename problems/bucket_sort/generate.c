/* n numbers that are spread evenly over [0, 1), and c numbers that crowd together somehow. Along each axis one
 * of the two is zero. */
#include "gen.h"

static double below_one(double x)
{
    return x < 1 ? x : 0x1.fffffffffffffp-1;
}

static int total(struct gen *g)
{
    return gen_size(g, "n") + gen_size(g, "c");
}

static double *spread(struct gen *g, int n)
{
    double *a = gen_alloc(g, sizeof *a * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        a[i] = gen_unit(g);
    return a;
}

static void shuffle(struct gen *g, double *a, int n)
{
    for (int i = n - 1; i > 0; i--) {
        int j = gen_int(g, 0, i);
        double t = a[i];
        a[i] = a[j];
        a[j] = t;
    }
}

/* One number in each of n equal parts of [0, 1), in rising order. */
static double *ladder(struct gen *g, int n)
{
    double *a = gen_alloc(g, sizeof *a * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        a[i] = below_one((i + gen_unit(g)) / n);
    return a;
}

static void uniform(struct gen *g)
{
    int n = total(g);
    gen_put_f64s(g, spread(g, n), n);
}

static void rising(struct gen *g)
{
    int n = total(g);
    gen_put_f64s(g, ladder(g, n), n);
}

static void falling(struct gen *g)
{
    int n = total(g);
    double *up = ladder(g, n), *a = spread(g, n);
    for (int i = 0; i < n; i++)
        a[i] = up[n - 1 - i];
    gen_put_f64s(g, a, n);
}

/* The crowd is x^8 for even x: a good third of it is below 1/1000. */
static void clustered(struct gen *g)
{
    int n = gen_size(g, "n"), all = total(g);
    double *a = spread(g, all);
    for (int i = n; i < all; i++) {
        a[i] *= a[i];
        a[i] *= a[i];
        a[i] *= a[i];
    }
    shuffle(g, a, all);
    gen_put_f64s(g, a, all);
}

static void two_clusters(struct gen *g)
{
    int n = gen_size(g, "n"), all = total(g);
    double *a = spread(g, all);
    for (int i = n; i < all; i++)
        a[i] = (i % 2 ? 0.25 : 0.75) + a[i] / 1000000;
    shuffle(g, a, all);
    gen_put_f64s(g, a, all);
}

/* All in a millionth of the range, falling, so that moving them one by one is dear. */
static void one_narrow_crowd(struct gen *g)
{
    int n = gen_size(g, "n"), all = total(g);
    double *a = spread(g, all);
    for (int i = n; i < all; i++)
        a[i] = 0.625 + (double)(all - i) / all / 1000000;
    gen_put_f64s(g, a, all);
}

static void all_equal(struct gen *g)
{
    int n = gen_size(g, "n"), all = total(g);
    double *a = spread(g, all), value = gen_unit(g);
    for (int i = n; i < all; i++)
        a[i] = value;
    shuffle(g, a, all);
    gen_put_f64s(g, a, all);
}

/* The largest doubles below 1, and others. */
static void near_one(struct gen *g)
{
    int n = total(g);
    double *a = spread(g, n);
    for (int i = 0; i < n; i++)
        if (gen_chance(g, 2, 3))
            a[i] = 1 - gen_int(g, 1, 9) * 0x1p-53;
    gen_put_f64s(g, a, n);
}

static void near_zero(struct gen *g)
{
    int n = total(g);
    double *a = spread(g, n);
    for (int i = 0; i < n; i++)
        for (int halves = gen_int(g, 0, 200); halves > 0; halves--)
            a[i] /= 2;
    gen_put_f64s(g, a, n);
}

/* Few different values, among them borders of buckets. */
static void tenths(struct gen *g)
{
    int n = total(g);
    double *a = spread(g, n);
    for (int i = 0; i < n; i++)
        a[i] = gen_int(g, 0, 9) / 10.0;
    gen_put_f64s(g, a, n);
}

static void with_zeros(struct gen *g)
{
    int n = total(g);
    double *a = spread(g, n);
    for (int i = 0; i < n; i++)
        if (gen_chance(g, 1, 3))
            a[i] = 0;
    gen_put_f64s(g, a, n);
}

GEN_FAMILIES = {
    {"uniform", uniform},
    {"rising", rising},
    {"falling", falling},
    {"clustered", clustered},
    {"two_clusters", two_clusters},
    {"one_narrow_crowd", one_narrow_crowd},
    {"all_equal", all_equal},
    {"near_one", near_one},
    {"near_zero", near_zero},
    {"tenths", tenths},
    {"with_zeros", with_zeros},
};
