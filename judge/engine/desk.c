/* See desk.h. A call is: open, read, fold, decide, append, read again. Two judges at once cannot
 * both append: the second one's event number is taken, and it is told to look again. */
#include "judge/engine/desk.h"

#include "judge/practice/score.h"
#include "judge/store/session.h"

#include <string.h>

/* -- reading ---------------------------------------------------------------------------------- */

static bool load(const struct desk *d, struct store *store, int64_t id, struct session *out,
                 struct err *err)
{
    struct session_log log = {0};
    own_history struct history h = {0};
    if (!store_session_log(store, id, &log, err))
        return false;
    bool good = session_fold(&log, &d->now, out, err);
    session_log_release(&log);
    if (!good)
        return false;
    if (out->submission_count > 0 && !store_history(store, &h, err)) {
        session_release(out);
        return false;
    }
    session_fill_verdicts(out, &h);
    session_score(out);
    return true;
}

typedef bool which_fn(struct store *s, int64_t *id, struct err *err);

static bool find(const struct desk *d, which_fn *which, struct session *out, bool *found,
                 struct err *err)
{
    own_store struct store *store = store_open(d->history, true, err);
    int64_t id = 0;
    *found = false;
    if (store == NULL || !which(store, &id, err))
        return false;
    if (id == 0)
        return true;
    *found = load(d, store, id, out, err);
    return *found;
}

bool desk_active(const struct desk *d, struct session *out, bool *found, struct err *err)
{
    return find(d, store_session_active, out, found, err);
}

bool desk_latest(const struct desk *d, struct session *out, bool *found, struct err *err)
{
    return find(d, store_session_latest, out, found, err);
}

/* -- writing ---------------------------------------------------------------------------------- */

bool desk_start(const struct desk *d, const struct session_plan *plan, struct session *out,
                struct err *err)
{
    own_mem char *text = session_plan_text(plan);
    struct session_event e = {.seq = 1, .kind = SESSION_STARTED, .at = d->now, .text = text};
    own_store struct store *store = store_open(d->history, false, err);
    int64_t id = 0;
    return store != NULL && store_session_start(store, &e, &id, err) &&
           load(d, store, id, out, err);
}

bool desk_add(const struct desk *d, const struct session *s, struct session_event e,
              struct bytes source, struct session *out, struct err *err)
{
    own_store struct store *store = store_open(d->history, false, err);
    e.seq = (int64_t)s->event_count + 1;
    e.at = d->now;
    return store != NULL && store_session_append(store, s->id, &e, source, err) &&
           load(d, store, s->id, out, err);
}

static bool add(const struct desk *d, struct session *s, struct session_event e,
                struct bytes source, struct err *err)
{
    struct session next = {0};
    if (!desk_add(d, s, e, source, &next, err))
        return false;
    session_release(s);
    *s = next;
    return true;
}

static bool must_be_active(const struct desk *d, struct session *out, struct err *err)
{
    bool found = false;
    if (!desk_active(d, out, &found, err))
        return false;
    return found || err_usage(err, "no session is active; 'judge practice list' shows the sets, "
                                   "'judge practice start SET' starts one");
}

static bool must_run(const struct session *s, struct err *err)
{
    return s->state == SESSION_RUNNING ||
           err_usage(err, "the session is paused; 'judge practice resume' goes on");
}

/* The index of a problem that a word names, or of the one in focus. */
static bool choose(const struct session *s, const char *problem, size_t *out, struct err *err)
{
    size_t i = problem != NULL ? session_find(s, problem) : s->current;
    if (i == SIZE_MAX)
        return err_usage(err, "%s is not in the set %s; 'judge practice status' lists its problems",
                         problem, s->set);
    *out = i;
    return true;
}

static bool all_solved(struct err *err)
{
    return err_usage(err, "all problems of the set are solved; 'judge practice finish' shows the "
                          "score");
}

static bool go(const struct desk *d, const char *problem, struct session *s, struct err *err)
{
    size_t to = SIZE_MAX;
    if (problem != NULL && !choose(s, problem, &to, err))
        return false;
    if (problem == NULL)
        to = session_next(s);
    if (to == SIZE_MAX)
        return all_solved(err);
    if (to == s->current)
        return true;
    struct session_event e = {.kind = SESSION_FOCUSED, .problem = s->problems[to].id};
    return add(d, s, e, (struct bytes){0}, err);
}

/* One event for both: what is left, and where to. */
static bool skip(const struct desk *d, struct session *s, struct err *err)
{
    size_t to = session_next(s);
    if (to == SIZE_MAX)
        return all_solved(err);
    struct session_event e = {.kind = SESSION_SKIPPED,
                              .problem = s->problems[s->current].id,
                              .text = to != s->current ? s->problems[to].id : NULL};
    return add(d, s, e, (struct bytes){0}, err);
}

static bool simple(const struct desk *d, enum session_event_kind kind, struct session *s,
                   struct err *err)
{
    return add(d, s, (struct session_event){.kind = kind}, (struct bytes){0}, err);
}

static bool pause(const struct desk *d, struct session *s, struct err *err)
{
    if (s->mode != SESSION_TRAINING)
        return err_usage(err, "there is no pause in %s mode", session_mode_name(s->mode));
    if (s->left_ms < 0)
        return err_usage(err, "the time is over; 'judge practice finish' shows the score");
    return must_run(s, err) && simple(d, SESSION_PAUSED, s, err);
}

static bool resume(const struct desk *d, struct session *s, struct err *err)
{
    return s->state == SESSION_RUNNING || simple(d, SESSION_RESUMED, s, err);
}

static bool act(const struct desk *d, enum desk_call call, const char *problem, struct session *s,
                struct err *err)
{
    switch (call) {
    case DESK_NEXT:
        return must_run(s, err) && go(d, problem, s, err);
    case DESK_SKIP:
        return must_run(s, err) && skip(d, s, err);
    case DESK_PAUSE:
        return pause(d, s, err);
    case DESK_RESUME:
        return resume(d, s, err);
    case DESK_FINISH:
        return simple(d, SESSION_FINISHED, s, err);
    default:
        return simple(d, SESSION_ABANDONED, s, err);
    }
}

bool desk_call(const struct desk *d, enum desk_call call, const char *problem, struct session *out,
               struct err *err)
{
    struct session s = {0};
    if (!must_be_active(d, &s, err) || !act(d, call, problem, &s, err)) {
        session_release(&s);
        return false;
    }
    *out = s;
    return true;
}

static bool hand_in(const struct desk *d, const char *problem, const char *path,
                    struct bytes source, struct session *s, struct err *err)
{
    size_t i = 0;
    char hash[HASH_HEX + 1];
    if (!must_run(s, err) || !choose(s, problem, &i, err))
        return false;
    source_hash(source.data, source.len, hash);
    struct session_event e = {
        .kind = SESSION_SUBMITTED, .problem = s->problems[i].id, .text = path, .source = hash};
    return add(d, s, e, source, err);
}

bool desk_submit(const struct desk *d, const char *problem, const char *path, struct bytes source,
                 struct session *out, struct err *err)
{
    struct session s = {0};
    if (!must_be_active(d, &s, err) || !hand_in(d, problem, path, source, &s, err)) {
        session_release(&s);
        return false;
    }
    *out = s;
    return true;
}

void desk_noticed(const struct desk *d, const struct session *s, unsigned notices)
{
    struct session after = {0};
    struct err ignored = {0};
    struct session_event e = {.kind = SESSION_NOTICED, .number = notices};
    if (desk_add(d, s, e, (struct bytes){0}, &after, &ignored))
        session_release(&after);
}

const struct session_submission *desk_pending(const struct session *s)
{
    for (size_t i = 0; i < s->problem_count; i++) {
        size_t decisive[2] = {s->problems[i].counted, s->problems[i].latest};
        for (int k = 0; k < 2; k++) {
            if (decisive[k] != SIZE_MAX && !s->submissions[decisive[k]].verdict.known)
                return &s->submissions[decisive[k]];
        }
    }
    return NULL;
}
