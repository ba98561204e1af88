/* See review.h. */
#include "judge/engine/review.h"

#include "judge/base/calendar.h"
#include "judge/practice/rate.h"
#include "judge/practice/review.h"
#include "judge/practice/session.h"
#include "judge/store/session.h"

#include <string.h>

/* The sessions that attempts belong to, each read once. */
struct sessions {
    struct store *store;
    struct session *all;
    size_t count, room;
};

static void sessions_release(struct sessions *s)
{
    for (size_t i = 0; i < s->count; i++)
        session_release(&s->all[i]);
    mem_cleanup_free(&s->all);
}

static const struct session *session_of(struct sessions *s, int64_t id)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->all[i].id == id)
            return &s->all[i];
    }
    struct session_log log = {0};
    struct session one = {.id = id};
    struct err ignored = {0}; /* one that cannot be read tells no times: nothing is lost but that */
    if (store_session_log(s->store, id, &log, &ignored) && log.count > 0)
        (void)session_fold(&log, &log.events[log.count - 1].at, &one, &ignored);
    session_log_release(&log);
    one.id = id;
    if (s->count == s->room) {
        s->room = s->room > 0 ? 2 * s->room : 16;
        s->all = mem_grow(s->all, s->room, sizeof *s->all);
    }
    s->all[s->count] = one;
    return &s->all[s->count++];
}

static void fill_times(struct sessions *known, const struct attempt *a, struct rate_input *in)
{
    const struct session *s = a->session != 0 ? session_of(known, a->session) : NULL;
    for (size_t i = 0; s != NULL && i < s->submission_count; i++) {
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

static enum rating measured(struct sessions *known, const struct attempt *a)
{
    struct rate_input in = {.verdict = a->verdict,
                            .helped = a->hints > 0,
                            .gave_up = a->gave_up,
                            .overtime = a->overtime};
    fill_times(known, a, &in);
    return rate_suggest(&in);
}

static bool collect(struct store *store, struct arena *arena, struct review_fact **out,
                    size_t *count, struct err *err)
{
    own_history struct history h = {0};
    struct given_rating *given = NULL;
    size_t given_count = 0;
    if (!store_history(store, &h, err) || !store_ratings(store, arena, &given, &given_count, err))
        return false;
    struct sessions known = {.store = store};
    struct review_fact *facts =
        arena_array(arena, h.attempt_count + given_count + 1, sizeof *facts);
    size_t n = 0;
    for (size_t i = 0; i < h.attempt_count; i++) {
        const struct attempt *a = &h.attempts[i];
        if (attempt_counts(&h, i))
            facts[n++] = (struct review_fact){.problem = arena_strdup(arena, a->problem),
                                              .day = day_of(a->at),
                                              .rating = measured(&known, a)};
    }
    for (size_t i = 0; i < given_count; i++)
        facts[n++] = (struct review_fact){.problem = given[i].problem,
                                          .day = given[i].day,
                                          .rating = given[i].rating,
                                          .given = true};
    sessions_release(&known);
    *out = facts;
    *count = n;
    return true;
}

bool review_load(const char *history, int64_t now, int64_t until, struct arena *arena,
                 struct review_item **items, size_t *count, struct err *err)
{
    own_store struct store *store = store_open(history, true, err);
    struct review_fact *facts = NULL;
    size_t fact_count = 0;
    if (store == NULL || !collect(store, arena, &facts, &fact_count, err))
        return false;
    *items = review_schedule(facts, fact_count, day_of(now), until, arena, count);
    return true;
}

bool review_rate(const char *history, int64_t now, const char *problem, enum rating rating,
                 struct err *err)
{
    own_store struct store *store = store_open(history, false, err);
    struct given_rating r = {problem, day_of(now), rating};
    return store != NULL && store_rating(store, &r, err);
}
