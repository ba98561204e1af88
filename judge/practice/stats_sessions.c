/* Timed sessions among the figures of progress. Each is folded up to its last event, so that what
 * it comes to does not depend on when somebody asks. */
#include "judge/practice/stats_sessions.h"

#include "judge/base/calendar.h"
#include "judge/practice/mock.h"
#include "judge/practice/session.h"

static struct stats_session figures(const struct session *s, struct arena *arena)
{
    bool mock = s->mode == SESSION_MOCK;
    struct stats_session f = {
        .id = s->id,
        .set = arena_strdup(arena, s->set),
        .problem = mock ? arena_strdup(arena, s->problems[0].id) : NULL,
        .mode = s->mode,
        .state = s->state,
        .day = day_of(s->started.utc_ms / 1000),
        .minutes = s->minutes,
        .elapsed_ms = s->elapsed_ms,
        .problems = s->problem_count,
        .submissions = s->submission_count,
    };
    for (size_t i = 0; i < s->problem_count; i++)
        f.solved += session_solved(s, i);
    if (s->state == SESSION_DONE)
        f.score = mock ? mock_of(s).total : s->score.total;
    return f;
}

bool stats_sessions(const struct history *h, struct stats *out, struct err *err)
{
    out->sessions = arena_array(&out->arena, h->session_count + 1, sizeof *out->sessions);
    for (size_t i = 0; i < h->session_count; i++) {
        const struct session_log *l = &h->sessions[i];
        const struct moment none = {0};
        struct session s = {0};
        if (!session_fold(l, l->count > 0 ? &l->events[l->count - 1].at : &none, &s, err))
            return false;
        session_fill_verdicts(&s, h);
        session_score(&s);
        out->sessions[out->session_count++] = figures(&s, &out->arena);
        out->finished += s.state == SESSION_DONE;
        out->abandoned += s.state == SESSION_DROPPED;
        session_release(&s);
    }
    return true;
}
