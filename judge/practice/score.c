/* See score.h; shares first, points from them. */
#include "judge/practice/score.h"

#include <stdio.h>
#include <stdlib.h>

const double score_default_weights[SCORE_PARTS] = {60, 25, 5, 10};

enum { WEIGHT_MAX = 1000 };

bool score_parse_weights(const char *text, double out[SCORE_PARTS], struct err *err)
{
    double weights[SCORE_PARTS];
    double sum = 0;
    const char *at = text;
    for (int p = 0; p < SCORE_PARTS; p++) {
        char *end = NULL;
        unsigned long n = at[0] >= '0' && at[0] <= '9' ? strtoul(at, &end, 10) : WEIGHT_MAX + 1;
        if (n > WEIGHT_MAX || *end != (p < SCORE_PARTS - 1 ? '/' : '\0'))
            return err_usage(err,
                             "--weights '%s': expected four numbers from 0 to %d for correctness, "
                             "complexity, memory safety and time, such as 60/25/5/10",
                             text, WEIGHT_MAX);
        weights[p] = (double)n;
        sum += weights[p];
        at = end + 1;
    }
    if (sum <= 0)
        return err_usage(err, "--weights '%s': at least one must be more than 0", text);
    for (int p = 0; p < SCORE_PARTS; p++)
        out[p] = weights[p];
    return true;
}

static void add_up(const double *weights, struct score *s)
{
    double sum = 0;
    for (int p = 0; p < SCORE_PARTS; p++)
        sum += weights[p];
    s->total = 0;
    for (int p = 0; p < SCORE_PARTS; p++) {
        s->points[p] = sum > 0 ? 100 * weights[p] / sum * s->share[p] : 0;
        s->total += s->points[p];
    }
}

static double time_share(int64_t spent_ms, int64_t budget_ms)
{
    double over = (double)spent_ms / (double)budget_ms - 1;
    if (over <= 0)
        return 1;
    return over >= 1 ? 0 : 1 - over;
}

struct score score_problem(const double weights[SCORE_PARTS], const struct session_verdict *v,
                           int64_t spent_ms, int64_t budget_ms)
{
    struct score s = {0};
    if (v == NULL || !v->known || v->total <= 0)
        return s;
    bool right = v->passed == v->total;
    int decided = v->met + v->missed;
    s.share[SCORE_CORRECTNESS] = (double)v->passed / (double)v->total;
    if (right) {
        s.share[SCORE_COMPLEXITY] = decided > 0 ? (double)v->met / decided : 1;
        s.share[SCORE_TIME] = time_share(spent_ms, budget_ms);
    }
    s.share[SCORE_MEMORY] = v->passed > 0 && !v->memory_fault;
    add_up(weights, &s);
    return s;
}

struct score score_set(const double weights[SCORE_PARTS], const struct session_problem *problems,
                       size_t count)
{
    struct score s = {0};
    double minutes = 0;
    for (size_t i = 0; i < count; i++)
        minutes += (double)problems[i].minutes;
    for (size_t i = 0; i < count && minutes > 0; i++) {
        for (int p = 0; p < SCORE_PARTS; p++)
            s.share[p] += problems[i].score.share[p] * (double)problems[i].minutes / minutes;
    }
    add_up(weights, &s);
    return s;
}
