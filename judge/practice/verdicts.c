/* Verdicts of submissions come from attempts: a session holds what was handed in and when, an
 * attempt what judging it said. */
#include "judge/practice/session.h"

#include <string.h>

/* What a judged attempt says about the text that it judged. */
static struct session_verdict verdict_of(struct arena *arena, const struct attempt *a)
{
    struct session_verdict v = {
        .known = true,
        .verdict = a->verdict,
        .passed = a->passed,
        .total = a->total,
        .memory_fault = a->sanitizer || a->verdict == VERDICT_RUNTIME_ERROR,
        .failed = a->failed_count > 0 ? arena_strdup(arena, a->failed[0]) : NULL,
    };
    for (int m = 0; m < METRICS; m++) {
        const struct attempt_cost *c = &a->cost[m];
        if (!c->measured || c->target == NULL || c->soft)
            continue;
        v.met += c->verdict == TARGET_MET;
        v.missed += c->verdict == TARGET_MISSED;
    }
    const struct attempt_cost *cost[2] = {&a->cost[METRIC_TIME], &a->cost[METRIC_SPACE]};
    const char **to[2] = {v.time, v.space};
    for (int i = 0; i < 2; i++) {
        if (!cost[i]->measured)
            continue;
        to[i][0] = cost[i]->target != NULL ? arena_strdup(arena, cost[i]->target) : NULL;
        to[i][1] = cost[i]->fitted != NULL ? arena_strdup(arena, cost[i]->fitted) : NULL;
    }
    return v;
}

/* The same text has the same verdict, so problem and hash find it, whichever submission was judged.
 */
void session_fill_verdicts(struct session *s, const struct history *h)
{
    for (size_t i = 0; i < s->submission_count; i++) {
        struct session_submission *one = &s->submissions[i];
        for (size_t k = 0; k < h->attempt_count; k++) {
            const struct attempt *a = &h->attempts[k];
            if (a->session == s->id && !a->partial && a->verdict != VERDICT_JUDGE_ERROR &&
                strcmp(a->problem, s->problems[one->problem].id) == 0 &&
                strcmp(a->source_hash, one->source) == 0)
                one->verdict = verdict_of(&s->arena, a);
        }
    }
}
