/* The fold: one walk over the events, each moving the clock and then the state. */
#include "judge/practice/session.h"

#include "judge/practice/plan.h"
#include "judge/practice/score.h"

#include <string.h>

static int64_t later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static bool same_boot(const struct moment *a, const struct moment *b)
{
    return a->boot[0] != '\0' && strcmp(a->boot, b->boot) == 0;
}

int64_t session_between(const struct moment *from, const struct moment *to)
{
    int64_t wall = later(to->utc_ms - from->utc_ms, 0);
    if (same_boot(from, to))
        return later(to->boot_ms - from->boot_ms, 0);
    return to->boot[0] != '\0' && from->boot[0] != '\0' ? later(wall, to->boot_ms) : wall;
}

/* Let the time from s->now to `at` pass. */
static void pass(struct session *s, const struct moment *at)
{
    int64_t ms = session_between(&s->now, at);
    if (same_boot(&s->now, at))
        s->wall_moved_ms += at->utc_ms - s->now.utc_ms - ms;
    else if (at->boot[0] != '\0' && s->now.boot[0] != '\0')
        s->rebooted = true;
    if (s->state == SESSION_RUNNING) {
        s->elapsed_ms += ms;
        s->problems[s->current].spent_ms += ms;
    }
    s->now = *at;
    s->left_ms = s->minutes * 60000 - s->elapsed_ms;
}

static void focus(struct session *s, size_t problem)
{
    s->current = problem;
    s->problems[problem].seen = true;
    s->problems[problem].skipped = false;
}

static void submit(struct session *s, const struct session_event *e, size_t problem)
{
    struct session_problem *p = &s->problems[problem];
    struct session_submission *one = &s->submissions[s->submission_count];
    focus(s, problem);
    *one = (struct session_submission){
        .seq = e->seq,
        .problem = problem,
        .source = arena_strdup(&s->arena, e->source),
        .path = arena_strdup(&s->arena, e->text != NULL ? e->text : ""),
        .at_ms = s->elapsed_ms,
        .spent_ms = p->spent_ms,
        .overtime = s->left_ms < 0,
    };
    if (!one->overtime)
        p->counted = s->submission_count;
    p->latest = s->submission_count++;
    p->submissions++;
}

static bool needs_problem(enum session_event_kind k)
{
    return k == SESSION_FOCUSED || k == SESSION_SUBMITTED || k == SESSION_SKIPPED;
}

/* Why this event cannot stand here, or NULL. */
static const char *misplaced(const struct session *s, const struct session_event *e, size_t index)
{
    if (e->seq != (int64_t)index + 1)
        return "its number is out of order";
    if ((e->kind == SESSION_STARTED) != (index == 0))
        return "a session has one beginning";
    if (index > 0 && !session_active(s))
        return "it comes after the end";
    if (needs_problem(e->kind) && (e->problem == NULL || session_find(s, e->problem) == SIZE_MAX))
        return "its problem is not in the set";
    if (e->kind == SESSION_SKIPPED && e->text != NULL && session_find(s, e->text) == SIZE_MAX)
        return "its problem is not in the set";
    if (e->kind == SESSION_SUBMITTED && e->source == NULL)
        return "a submission without a text";
    if (e->kind == SESSION_STARTED && e->text == NULL)
        return "a beginning without a plan";
    return NULL;
}

static void apply(struct session *s, const struct session_event *e)
{
    size_t problem = e->problem != NULL ? session_find(s, e->problem) : SIZE_MAX;
    switch (e->kind) {
    case SESSION_FOCUSED:
        focus(s, problem);
        break;
    case SESSION_SUBMITTED:
        submit(s, e, problem);
        break;
    case SESSION_SKIPPED:
        s->problems[problem].skipped = true;
        if (e->text != NULL)
            focus(s, session_find(s, e->text));
        break;
    case SESSION_PAUSED:
        s->state = SESSION_HALTED;
        break;
    case SESSION_RESUMED:
        s->state = SESSION_RUNNING;
        break;
    case SESSION_NOTICED:
        s->notices |= (unsigned)e->number;
        break;
    case SESSION_FINISHED:
        s->state = SESSION_DONE;
        break;
    case SESSION_ABANDONED:
        s->state = SESSION_DROPPED;
        break;
    default:
        break;
    }
}

static void keep(struct session *s, const struct session_event *e, size_t index)
{
    struct session_event copy = *e;
    copy.problem = e->problem != NULL ? arena_strdup(&s->arena, e->problem) : NULL;
    copy.text = e->text != NULL ? arena_strdup(&s->arena, e->text) : NULL;
    copy.source = e->source != NULL ? arena_strdup(&s->arena, e->source) : NULL;
    s->events[index] = copy;
    s->event_ms[index] = s->elapsed_ms;
    s->event_count = index + 1;
}

static bool begin(struct session *s, const struct session_event *e, struct err *err)
{
    struct err why = {0};
    if (!session_plan_read(e->text, s, &why))
        return err_judge(err, "session %lld: event 1: %s", (long long)s->id, why.text);
    s->started = s->now = e->at;
    s->left_ms = s->minutes * 60000;
    s->problems[0].seen = true;
    return true;
}

static bool walk(const struct session_log *log, struct session *s, struct err *err)
{
    for (size_t i = 0; i < log->count; i++) {
        const struct session_event *e = &log->events[i];
        const char *why = misplaced(s, e, i);
        if (why != NULL)
            return err_judge(err, "session %lld: event %zu: %s; the history was changed by hand",
                             (long long)log->id, i + 1, why);
        if (i == 0 && !begin(s, e, err))
            return false;
        pass(s, &e->at);
        apply(s, e);
        keep(s, e, i);
    }
    return log->count > 0 || err_judge(err, "session %lld has no events", (long long)log->id);
}

bool session_fold(const struct session_log *log, const struct moment *now, struct session *out,
                  struct err *err)
{
    struct session s = {.id = log->id};
    s.events = arena_array(&s.arena, log->count, sizeof *s.events);
    s.event_ms = arena_array(&s.arena, log->count, sizeof *s.event_ms);
    s.submissions = arena_array(&s.arena, log->count, sizeof *s.submissions);
    if (!walk(log, &s, err)) {
        session_release(&s);
        return false;
    }
    if (session_active(&s))
        pass(&s, now);
    *out = s;
    return true;
}

void session_score(struct session *s)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        struct session_problem *p = &s->problems[i];
        const struct session_submission *counted =
            p->counted != SIZE_MAX ? &s->submissions[p->counted] : NULL;
        p->score = score_problem(s->weights, counted != NULL ? &counted->verdict : NULL,
                                 counted != NULL ? counted->spent_ms : 0, p->minutes * 60000);
    }
    s->score = score_set(s->weights, s->problems, s->problem_count);
}

bool session_solved(const struct session *s, size_t problem)
{
    size_t latest = s->problems[problem].latest;
    return latest != SIZE_MAX && s->submissions[latest].verdict.known &&
           s->submissions[latest].verdict.verdict == VERDICT_ACCEPTED;
}

size_t session_next(const struct session *s)
{
    for (int skipped = 0; skipped <= 1; skipped++) {
        for (size_t k = 1; k < s->problem_count; k++) {
            size_t i = (s->current + k) % s->problem_count;
            if (!session_solved(s, i) && (skipped == 1 || !s->problems[i].skipped))
                return i;
        }
    }
    return session_solved(s, s->current) ? SIZE_MAX : s->current;
}

size_t session_find(const struct session *s, const char *problem)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        if (strcmp(s->problems[i].id, problem) == 0)
            return i;
    }
    return SIZE_MAX;
}

bool session_active(const struct session *s)
{
    return s->state == SESSION_RUNNING || s->state == SESSION_HALTED;
}

unsigned session_notices_due(const struct session *s)
{
    unsigned due = 0;
    if (s->state != SESSION_RUNNING)
        return 0;
    if (s->left_ms * 2 <= s->minutes * 60000)
        due |= NOTICE_HALF;
    if (s->minutes > 10 && s->left_ms <= 10 * 60000)
        due |= NOTICE_TEN_MINUTES;
    if (s->minutes > 1 && s->left_ms <= 60000)
        due |= NOTICE_ONE_MINUTE;
    if (s->left_ms < 0)
        due |= NOTICE_OVER;
    return due & ~s->notices;
}
