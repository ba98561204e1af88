/* Growth classes: parse, print, compare. The one module that knows the grammar.
 *
 *   class  = sum;  sum = product {"+" product};  product = factor {["*"] factor}
 *   factor = number | axis ["^" power] | "log" axis | "log" "(" sum ")" | "sqrt" axis
 *          | "sqrt" "(" axis ")" | digit "^" axis | axis "!" | "(" sum ")" ["^" digit]
 * each optionally followed by "/" number. A power is a digit, or a decimal such as 1.585.
 * Examples: 1, log n, sqrt n, n, n log n, n sqrt n, n^2, n^2 log n, n^3, 2^n, n!, n*W, V+E,
 * (V+E) log V, V*V/64 + E (a division by a number is a constant and is dropped).
 * An axis is a letter followed by letters and digits, and not "log" or "sqrt".
 *
 * Held as a sum of terms, each a product of powers; sums inside products are multiplied out, so
 * (V+E) log V is V log V + E log V. log(V+E) stays what it is for the largest: log of a sum counts
 * as log V + log E. Numbers beside an axis are constants and are dropped. The square of a logarithm
 * is printed "(log n)^2".
 */
#ifndef JUDGE_MODEL_GROWTH_H
#define JUDGE_MODEL_GROWTH_H

#include <stdbool.h>
#include <stddef.h>

enum { GROWTH_MAX_TERMS = 8, GROWTH_MAX_FACTORS = 6, GROWTH_AXIS_LEN = 16 };

/* axis^power * log(axis)^logs, or base^axis, or axis!. sqrt n has power 0.5. */
struct growth_factor {
    char axis[GROWTH_AXIS_LEN];
    double power;
    int logs;
    bool exponential, factorial;
    int base; /* 2 to 9 of an exponential, else 0 */
};

struct growth_term { /* no factors: the constant 1 */
    size_t factors;
    struct growth_factor factor[GROWTH_MAX_FACTORS];
};

struct growth {
    size_t terms; /* at least one after a successful parse */
    struct growth_term term[GROWTH_MAX_TERMS];
};

bool growth_parse(const char *text, struct growth *out, const char **why); /* why: static text */
void growth_print(const struct growth *g, char *out, size_t size);         /* canonical, as above */

/* The value at the given sizes; log is base 2 of (x + 1), so that it is positive from x = 1. An axis
 * without a size counts as 1. 2^n and n! run to infinity as doubles do. */
double growth_eval(const struct growth *g, const char *const *axes, const double *sizes,
                   size_t count);
double growth_eval_term(const struct growth_term *t, const char *const *axes, const double *sizes,
                        size_t count);

/* Does g name this axis? */
bool growth_uses(const struct growth *g, const char *axis);

/* g along one axis, the others held fixed: the part that this axis decides. V*E along E is E, V + E
 * along E is E + 1; terms without the axis become one constant. */
struct growth growth_along(const struct growth *g, const char *axis);

/* g with one axis tied to another: E stands for V where E is k V. V*E with E tied to V is V^2. */
struct growth growth_tie(const struct growth *g, const char *axis, const char *to);

/* Equal up to the order of terms and factors. */
bool growth_same(const struct growth *a, const struct growth *b);

#endif
