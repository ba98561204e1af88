/* Growth classes: the parser, and what can be computed from a class.
 *
 * Recursive descent over plain text. Every rule returns a sum already multiplied out, so a product
 * is the product of two sums and nothing needs a tree. Terms that become equal are merged, which
 * keeps V log V + V log V one term. Text comes from packages: depth, terms and factors are bounded.
 */
#include "judge/model/growth.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

enum { MAX_DEPTH = 12 };

struct parser {
    const char *s;
    const char *why;
    int depth;
};

static bool parse_sum(struct parser *p, struct growth *out);

static bool no(struct parser *p, const char *why)
{
    if (p->why == NULL)
        p->why = why;
    return false;
}

static char peek(struct parser *p)
{
    while (*p->s == ' ' || *p->s == '\t')
        p->s++;
    return *p->s;
}

static bool take(struct parser *p, char c)
{
    if (peek(p) != c)
        return false;
    p->s++;
    return true;
}

/* -- sums and products ------------------------------------------------------ */

/* Powers have six decimals at most; so equal powers are equal doubles, however they came about, and what
 * is printed parses to the same class. */
static double whole_millionths(double power)
{
    return round(power * 1e6) / 1e6;
}

static bool same_factor(const struct growth_factor *a, const struct growth_factor *b)
{
    return strcmp(a->axis, b->axis) == 0 && a->power == b->power && a->logs == b->logs &&
           a->base == b->base && a->factorial == b->factorial;
}

static bool same_term(const struct growth_term *a, const struct growth_term *b)
{
    if (a->factors != b->factors)
        return false;
    bool used[GROWTH_MAX_FACTORS] = {false};
    for (size_t i = 0; i < a->factors; i++) {
        size_t j = 0;
        while (j < b->factors && (used[j] || !same_factor(&a->factor[i], &b->factor[j])))
            j++;
        if (j == b->factors)
            return false;
        used[j] = true;
    }
    return true;
}

static bool has_term(const struct growth *g, const struct growth_term *t)
{
    for (size_t i = 0; i < g->terms; i++) {
        if (same_term(&g->term[i], t))
            return true;
    }
    return false;
}

static bool add_term(struct growth *g, const struct growth_term *t)
{
    if (has_term(g, t))
        return true;
    if (g->terms == GROWTH_MAX_TERMS)
        return false;
    g->term[g->terms++] = *t;
    return true;
}

/* Powers of one axis come together; 2^n and n! stay factors of their own. */
static bool times_factor(struct growth_term *t, const struct growth_factor *f)
{
    bool plain = !f->exponential && !f->factorial;
    for (size_t i = 0; plain && i < t->factors; i++) {
        struct growth_factor *have = &t->factor[i];
        if (!have->exponential && !have->factorial && strcmp(have->axis, f->axis) == 0) {
            have->power = whole_millionths(have->power + f->power);
            have->logs += f->logs;
            return have->power < 10 && have->logs <= 9;
        }
    }
    if (t->factors == GROWTH_MAX_FACTORS)
        return false;
    t->factor[t->factors++] = *f;
    return true;
}

static bool times(struct parser *p, struct growth *a, const struct growth *b)
{
    struct growth out = {0};
    for (size_t i = 0; i < a->terms; i++) {
        for (size_t j = 0; j < b->terms; j++) {
            struct growth_term t = a->term[i];
            for (size_t k = 0; k < b->term[j].factors; k++) {
                if (!times_factor(&t, &b->term[j].factor[k]))
                    return no(p, "a product has too many factors or too high a power");
            }
            if (!add_term(&out, &t))
                return no(p, "too many terms");
        }
    }
    *a = out;
    return true;
}

static struct growth growth_one(void)
{
    return (struct growth){.terms = 1};
}

static struct growth growth_of(const struct growth_factor *f)
{
    struct growth g = growth_one();
    g.term[0].factors = 1;
    g.term[0].factor[0] = *f;
    return g;
}

/* -- factors ------------------------------------------------------------------- */

static bool parse_word(struct parser *p, char word[GROWTH_AXIS_LEN])
{
    size_t len = 0;
    if (!isalpha((unsigned char)peek(p)))
        return no(p, "expected an axis, a number or (");
    for (; isalnum((unsigned char)*p->s); p->s++) {
        if (len + 1 >= GROWTH_AXIS_LEN)
            return no(p, "an axis has at most 15 characters");
        word[len++] = *p->s;
    }
    word[len] = '\0';
    return true;
}

static bool is_function(const char *word)
{
    return strcmp(word, "log") == 0 || strcmp(word, "sqrt") == 0;
}

static bool parse_axis(struct parser *p, char word[GROWTH_AXIS_LEN])
{
    if (!parse_word(p, word))
        return false;
    return is_function(word) ? no(p, "log and sqrt are no axes") : true;
}

/* A digit, or a decimal below 10. */
static bool parse_power(struct parser *p, double *out)
{
    if (!isdigit((unsigned char)peek(p)))
        return no(p, "expected a power after ^");
    double value = *p->s++ - '0';
    if (*p->s == '.') {
        p->s++;
        if (!isdigit((unsigned char)*p->s))
            return no(p, "expected digits after the point of a power");
        double digits = 0, scale = 1;
        for (; isdigit((unsigned char)*p->s); p->s++, scale *= 10) {
            if (scale > 1e5)
                return no(p, "a power has too many digits");
            digits = digits * 10 + (*p->s - '0');
        }
        value += digits / scale;
    }
    if (isdigit((unsigned char)*p->s))
        return no(p, "a power is below 10");
    *out = whole_millionths(value);
    return true;
}

/* log n; log(sum) is the logarithm of each axis in it, for log(V E) and log(V + E) grow alike. */
static bool parse_log(struct parser *p, struct growth *out)
{
    struct growth inner = {0};
    struct growth_factor f = {.power = 1};
    if (take(p, '(')) {
        if (!parse_sum(p, &inner))
            return false;
        if (!take(p, ')'))
            return no(p, "expected )");
    } else {
        if (!parse_axis(p, f.axis))
            return false;
        inner = growth_of(&f);
    }
    *out = (struct growth){0};
    for (size_t i = 0; i < inner.terms; i++) {
        for (size_t j = 0; j < inner.term[i].factors; j++) {
            const struct growth_factor *x = &inner.term[i].factor[j];
            if (x->exponential || x->factorial || x->power == 0)
                return no(p, "log of 2^n, n! or log n is not supported");
            struct growth_factor l = {.logs = 1};
            memcpy(l.axis, x->axis, sizeof l.axis);
            struct growth one = growth_of(&l);
            if (!add_term(out, &one.term[0]))
                return no(p, "too many terms");
        }
    }
    if (out->terms == 0)
        *out = growth_one();
    return true;
}

static bool parse_number(struct parser *p, struct growth *out)
{
    int base = isdigit((unsigned char)p->s[1]) ? 0 : p->s[0] - '0';
    while (isdigit((unsigned char)*p->s))
        p->s++;
    *out = growth_one();
    if (!take(p, '^'))
        return true;
    struct growth_factor f = {.exponential = true, .base = base};
    if (base < 2)
        return no(p, "the base of an exponential is 2 to 9");
    if (!parse_axis(p, f.axis))
        return false;
    *out = growth_of(&f);
    return true;
}

static bool parse_named(struct parser *p, struct growth *out)
{
    char word[GROWTH_AXIS_LEN] = "";
    if (!parse_word(p, word))
        return false;
    if (strcmp(word, "log") == 0)
        return parse_log(p, out);
    struct growth_factor f = {.power = 1};
    if (strcmp(word, "sqrt") == 0) {
        bool open = take(p, '(');
        if (!parse_axis(p, f.axis))
            return false;
        if (open && !take(p, ')'))
            return no(p, "sqrt is of one axis");
        f.power = 0.5;
    } else {
        memcpy(f.axis, word, sizeof f.axis);
        if (take(p, '!')) {
            f.power = 0;
            f.factorial = true;
        } else if (take(p, '^') && !parse_power(p, &f.power)) {
            return false;
        }
    }
    *out = f.power == 0 && !f.factorial ? growth_one() : growth_of(&f);
    return true;
}

static bool parse_group(struct parser *p, struct growth *out)
{
    if (!parse_sum(p, out))
        return false;
    if (!take(p, ')'))
        return no(p, "expected )");
    if (!take(p, '^'))
        return true;
    double power = 0;
    if (!parse_power(p, &power))
        return false;
    if (power != floor(power))
        return no(p, "the power of a sum is a digit");
    struct growth base = *out;
    *out = growth_one();
    for (int i = 0; i < (int)power; i++) {
        if (!times(p, out, &base))
            return false;
    }
    return true;
}

static bool parse_factor(struct parser *p, struct growth *out)
{
    bool good = false;
    if (p->depth == MAX_DEPTH)
        return no(p, "nested too deeply");
    p->depth++;
    if (isdigit((unsigned char)peek(p)))
        good = parse_number(p, out);
    else if (take(p, '('))
        good = parse_group(p, out);
    else
        good = parse_named(p, out);
    p->depth--;
    while (good && take(p, '/')) {
        if (!isdigit((unsigned char)peek(p)))
            return no(p, "only a number may stand after /");
        while (isdigit((unsigned char)*p->s))
            p->s++;
    }
    return good;
}

static bool parse_product(struct parser *p, struct growth *out)
{
    if (!parse_factor(p, out))
        return false;
    for (;;) {
        char c = peek(p);
        if (c == '*')
            p->s++;
        else if (!isalnum((unsigned char)c) && c != '(')
            return true;
        struct growth f = {0};
        if (!parse_factor(p, &f) || !times(p, out, &f))
            return false;
    }
}

static bool parse_sum(struct parser *p, struct growth *out)
{
    if (!parse_product(p, out))
        return false;
    while (take(p, '+')) {
        struct growth next = {0};
        if (!parse_product(p, &next))
            return false;
        for (size_t i = 0; i < next.terms; i++) {
            if (!add_term(out, &next.term[i]))
                return no(p, "too many terms");
        }
    }
    return true;
}

bool growth_parse(const char *text, struct growth *out, const char **why)
{
    struct parser p = {.s = text};
    struct growth g = {0};
    bool good = parse_sum(&p, &g);
    if (good && peek(&p) != '\0')
        good = no(&p, "unexpected text after the class");
    if (good)
        *out = g;
    else
        *why = p.why;
    return good;
}

/* -- values ---------------------------------------------------------------------- */

static double size_of(const char *axis, const char *const *axes, const double *sizes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(axes[i], axis) == 0)
            return sizes[i];
    }
    return 1;
}

double growth_eval_term(const struct growth_term *t, const char *const *axes, const double *sizes,
                        size_t count)
{
    double value = 1;
    for (size_t i = 0; i < t->factors; i++) {
        const struct growth_factor *f = &t->factor[i];
        double x = size_of(f->axis, axes, sizes, count);
        if (f->exponential)
            value *= pow(f->base, x);
        else if (f->factorial)
            value *= tgamma(x + 1);
        else
            value *= pow(x, f->power) * pow(log2(x + 1), f->logs);
    }
    return value;
}

double growth_eval(const struct growth *g, const char *const *axes, const double *sizes,
                   size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < g->terms; i++)
        sum += growth_eval_term(&g->term[i], axes, sizes, count);
    return sum;
}

bool growth_uses(const struct growth *g, const char *axis)
{
    for (size_t i = 0; i < g->terms; i++) {
        for (size_t j = 0; j < g->term[i].factors; j++) {
            if (strcmp(g->term[i].factor[j].axis, axis) == 0)
                return true;
        }
    }
    return false;
}

struct growth growth_along(const struct growth *g, const char *axis)
{
    struct growth out = {0};
    for (size_t i = 0; i < g->terms; i++) {
        struct growth_term t = {0};
        for (size_t j = 0; j < g->term[i].factors; j++) {
            if (strcmp(g->term[i].factor[j].axis, axis) == 0)
                t.factor[t.factors++] = g->term[i].factor[j];
        }
        add_term(&out, &t); /* never more terms than g has */
    }
    return out;
}

struct growth growth_tie(const struct growth *g, const char *axis, const char *to)
{
    struct growth out = {0};
    for (size_t i = 0; i < g->terms; i++) {
        struct growth_term t = {0};
        for (size_t j = 0; j < g->term[i].factors; j++) {
            struct growth_factor f = g->term[i].factor[j];
            if (strcmp(f.axis, axis) == 0) {
                memset(f.axis, 0, sizeof f.axis);
                memcpy(f.axis, to, strnlen(to, sizeof f.axis - 1));
            }
            times_factor(&t, &f); /* never more factors than before */
        }
        add_term(&out, &t);
    }
    return out;
}

bool growth_same(const struct growth *a, const struct growth *b)
{
    if (a->terms != b->terms)
        return false;
    for (size_t i = 0; i < a->terms; i++) {
        if (!has_term(b, &a->term[i]))
            return false;
    }
    return true;
}
