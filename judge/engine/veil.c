/* See veil.h. Works on the caller's copy of a result; what is in the cache stays whole. */
#include "judge/engine/veil.h"

#include <string.h>

static bool is_sample(const struct case_result *c)
{
    return strcmp(c->group, "sample") == 0;
}

/* How it ended is said by the verdict; where and why is for the solver to find. */
static void veil_case(struct case_result *c)
{
    if (c->verdict == VERDICT_RUNTIME_ERROR)
        c->message = "crashed";
}

static void veil_cases(struct result *r)
{
    size_t kept = 0;
    size_t hidden = 0;
    size_t failed = 0;
    for (size_t i = 0; i < r->case_count; i++) {
        struct case_result c = r->cases[i];
        if (is_sample(&c)) {
            veil_case(&c);
            r->cases[kept++] = c;
            continue;
        }
        hidden++;
        failed += c.verdict != VERDICT_ACCEPTED;
    }
    r->case_count = kept;
    r->case_hidden = hidden;
    if (failed > 0)
        r->message = arena_printf(&r->arena, "%zu of %zu hidden cases fail", failed, hidden);
    else if (r->verdict == VERDICT_RUNTIME_ERROR)
        r->message = "crashed";
}

static void veil_metric(struct metric_cost *m)
{
    m->hot_count = 0;
    m->family = NULL;
    for (size_t i = 0; i < m->axis_count; i++)
        m->axes[i].family = NULL;
}

static void veil_autopsy(struct result *r)
{
    r->autopsy = (struct autopsy){0};
    r->checked = false;
}

void veil_result(struct result *r)
{
    if (r->verdict == VERDICT_COMPILE_ERROR)
        return;
    veil_cases(r);
    veil_autopsy(r);
    for (int m = 0; m < METRICS; m++)
        veil_metric(&r->complexity.metric[m]);
    r->complexity.note = NULL;
}

void veil_own_result(struct result *r)
{
    if (r->verdict == VERDICT_COMPILE_ERROR)
        return;
    for (size_t i = 0; i < r->case_count; i++)
        veil_case(&r->cases[i]);
    if (r->verdict == VERDICT_RUNTIME_ERROR)
        r->message = "crashed";
    veil_autopsy(r);
}

void veil_history(struct history *h, const char *problem)
{
    for (size_t i = 0; i < h->attempt_count; i++) {
        struct attempt *a = &h->attempts[i];
        if (strcmp(a->problem, problem) == 0)
            a->failed_count = 0;
    }
}
