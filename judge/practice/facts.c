/* From a history to the ratings that spaced repetition goes by: one for each attempt that counts,
 * and those given by hand. How long a text took, and whether it came in time, its session tells. */
#include "judge/practice/review.h"

#include "judge/base/calendar.h"
#include "judge/practice/rate.h"
#include "judge/practice/session.h"

#include <string.h>

/* The sessions of a history, folded; by index. One that cannot be folded has no submissions: then
 * no times are known, and nothing else is lost. */
static struct session *fold_all(const struct history *h)
{
    struct session *all = mem_array(h->session_count + 1, sizeof *all);
    for (size_t i = 0; i < h->session_count; i++) {
        const struct session_log *l = &h->sessions[i];
        struct err ignored = {0};
        if (l->count > 0)
            (void)session_fold(l, &l->events[l->count - 1].at, &all[i], &ignored);
        all[i].id = l->id;
    }
    return all;
}

static void fill_times(const struct session *s, const struct attempt *a, struct rate_input *in)
{
    for (size_t i = 0; i < s->submission_count; i++) {
        const struct session_submission *one = &s->submissions[i];
        const struct session_problem *p = &s->problems[one->problem];
        if (strcmp(p->id, a->problem) != 0 || strcmp(one->source, a->source_hash) != 0)
            continue;
        in->spent_ms = one->spent_ms;
        in->budget_ms = p->minutes * 60000;
        in->overtime = one->overtime;
        return;
    }
}

static enum rating measured(const struct session *all, size_t count, const struct attempt *a)
{
    struct rate_input in = {.verdict = a->verdict,
                            .helped = a->hints > 0,
                            .gave_up = a->gave_up,
                            .overtime = a->overtime};
    for (size_t i = 0; i < count && a->session != 0; i++) {
        if (all[i].id == a->session)
            fill_times(&all[i], a, &in);
    }
    return rate_suggest(&in);
}

struct review_fact *review_facts(const struct history *h, struct arena *arena, size_t *count)
{
    struct review_fact *facts =
        arena_array(arena, h->attempt_count + h->rating_count + 1, sizeof *facts);
    struct session *all = fold_all(h);
    size_t n = 0;
    for (size_t i = 0; i < h->attempt_count; i++) {
        const struct attempt *a = &h->attempts[i];
        if (attempt_counts(h, i))
            facts[n++] = (struct review_fact){.problem = arena_strdup(arena, a->problem),
                                              .day = day_of(a->at),
                                              .rating = measured(all, h->session_count, a)};
    }
    for (size_t i = 0; i < h->rating_count; i++) {
        const struct given_rating *g = &h->ratings[i];
        facts[n++] = (struct review_fact){.problem = arena_strdup(arena, g->problem),
                                          .day = g->day,
                                          .rating = g->rating,
                                          .given = true};
    }
    for (size_t i = 0; i < h->session_count; i++)
        session_release(&all[i]);
    mem_cleanup_free(&all);
    *count = n;
    return facts;
}
