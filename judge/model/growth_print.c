/* The canonical spelling of a class: powers first, joined by *, then logarithms: "n*W log W". What
 * is printed parses to the same class again. */
#include "judge/model/growth.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct text {
    char *data;
    size_t size, len;
};

/* Cut at the end of the caller's buffer, always terminated. */
__attribute__((format(printf, 2, 3))) static void add(struct text *t, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(t->data + t->len, t->size - t->len, fmt, ap);
    va_end(ap);
    if (n > 0)
        t->len += (size_t)n < t->size - t->len ? (size_t)n : t->size - t->len - 1;
}

/* n^1.5 is "n sqrt n", n^0.5 "sqrt n", n^1.585 itself. */
static void print_power(struct text *t, const struct growth_factor *f)
{
    double whole = floor(f->power);
    bool half = f->power - whole == 0.5;
    if (!half && f->power != whole) {
        add(t, "%s^%.8g", f->axis, f->power);
        return;
    }
    if (whole >= 2)
        add(t, "%s^%d", f->axis, (int)whole);
    else if (whole >= 1)
        add(t, "%s", f->axis);
    if (half)
        add(t, "%ssqrt %s", whole >= 1 ? " " : "", f->axis);
}

static void print_term(struct text *t, const struct growth_term *term)
{
    bool any = false;
    for (size_t i = 0; i < term->factors; i++) {
        const struct growth_factor *f = &term->factor[i];
        if (!f->exponential && !f->factorial && f->power == 0)
            continue;
        if (any)
            add(t, "*");
        if (f->exponential)
            add(t, "%d^%s", f->base, f->axis);
        else if (f->factorial)
            add(t, "%s!", f->axis);
        else
            print_power(t, f);
        any = true;
    }
    for (size_t i = 0; i < term->factors; i++) {
        const struct growth_factor *f = &term->factor[i];
        if (f->logs == 0)
            continue;
        if (f->logs == 1)
            add(t, "%slog %s", any ? " " : "", f->axis);
        else
            add(t, "%s(log %s)^%d", any ? " " : "", f->axis, f->logs);
        any = true;
    }
    if (!any)
        add(t, "1");
}

void growth_print(const struct growth *g, char *out, size_t size)
{
    if (size == 0)
        return;
    struct text t = {out, size, 0};
    out[0] = '\0';
    for (size_t i = 0; i < g->terms; i++) {
        if (i > 0)
            add(&t, "+");
        print_term(&t, &g->term[i]);
    }
}
