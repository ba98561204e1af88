/* Series made by formula. */
#ifndef TESTS_COST_SUPPORT_H
#define TESTS_COST_SUPPORT_H

#include "judge/cost/classify.h"
#include "judge/cost/plan.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { MAX = 64 };

static inline struct growth class_of(const char *text)
{
    struct growth g = {0};
    const char *why = "";
    if (!growth_parse(text, &g, &why))
        fail_msg("%s: %s", text, why);
    return g;
}

/* The sizes that the judge would sweep from..to. */
static inline size_t sizes_of(int64_t from, int64_t to, double n[MAX])
{
    struct axis a = {.name = "n", .from = from, .to = to};
    int64_t sizes[MAX];
    size_t count = cost_plan_sizes(&a, sizes, MAX);
    for (size_t i = 0; i < count; i++)
        n[i] = (double)sizes[i];
    return count;
}

static inline struct fit classified(const double *n, const double *cost, size_t count,
                                    const char *target)
{
    struct fit f;
    struct growth g = {0};
    if (target != NULL)
        g = class_of(target);
    cost_classify(&(struct series){count, n, cost}, target != NULL ? &g : NULL, "n",
                  &cost_options_time, &f);
    return f;
}

#endif
