/* Another history into this one: attempts and events go by their uid, ratings by problem and day.
 *
 * A session has no uid, and needs none: the moment at which it began, on three clocks, and its plan
 * are the first event, and no two sessions share them. Here it gets a number of its own, which
 * attempts and events that came with it are given. Of a session that is here already the events
 * that are missing are added, if it did not go on here; where it did, this history keeps its own.
 */
#include "judge/store/session.h"
#include "judge/store/store_sql.h"

#include "judge/base/calendar.h"

#include <string.h>

/* -- sessions ---------------------------------------------------------------------------------- */

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool same_event(const struct session_event *a, const struct session_event *b)
{
    return a->seq == b->seq && a->kind == b->kind && a->at.utc_ms == b->at.utc_ms &&
           a->at.boot_ms == b->at.boot_ms && strcmp(a->at.boot, b->at.boot) == 0 &&
           a->number == b->number && a->outcome == b->outcome &&
           same_text(a->problem, b->problem) && same_text(a->text, b->text) &&
           same_text(a->source, b->source);
}

static bool ends(const struct session_log *l)
{
    enum session_event_kind last = l->events[l->count - 1].kind;
    return last == SESSION_FINISHED || last == SESSION_ABANDONED;
}

/* The number here of the session that began with this event; 0: it is not here. */
static bool find_session(struct store *s, const struct session_event *first, int64_t *id,
                         struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(s,
                     "SELECT session FROM practice_event WHERE seq = 1 AND utc_ms = ? AND "
                     "boot_ms = ? AND boot = ? AND text = ?",
                     &q, err))
        return false;
    sql_bind_int(&q, 1, first->at.utc_ms);
    sql_bind_int(&q, 2, first->at.boot_ms);
    sql_bind_text(&q, 3, first->at.boot);
    sql_bind_text(&q, 4, first->text);
    if (!sql_step(&q, &row, err))
        return false;
    *id = row ? sql_int(&q, 0) : 0;
    return true;
}

static bool put_events(struct store *s, int64_t id, const struct session_log *l, size_t from,
                       struct err *err)
{
    for (size_t i = from; i < l->count; i++) {
        if (!store_put_session_event(s, id, &l->events[i], err))
            return false;
    }
    return true;
}

/* With its last event, for one that was still going on. */
static struct session_event end_of(const struct session_log *l)
{
    const struct session_event *last = &l->events[l->count - 1];
    return (struct session_event){.seq = last->seq + 1, .kind = SESSION_ABANDONED, .at = last->at};
}

/* Only one session can be active. Where one is, another that was still going on when it was copied
 * ends here with its last event. */
static bool put_session(struct store *s, const struct session_log *l, int64_t *id, struct err *err)
{
    int64_t active = 0;
    struct session_event end = end_of(l);
    if (!store_session_active(s, &active, err))
        return false;
    bool goes_on = !ends(l) && active == 0;
    if (!sql_exec(s,
                  goes_on ? "INSERT INTO practice_session(active) VALUES (1)"
                          : "INSERT INTO practice_session(active) VALUES (NULL)",
                  err))
        return false;
    *id = sqlite3_last_insert_rowid(s->db);
    return put_events(s, *id, l, 0, err) &&
           (goes_on || ends(l) || store_put_session_event(s, *id, &end, err));
}

/* What this history added by itself: a notice, or the end that put_session() gave. */
static bool is_own(const struct session_event *e)
{
    const struct session_event *before = e - 1; /* never the first */
    return e->kind == SESSION_NOTICED ||
           (e->kind == SESSION_ABANDONED && e->at.utc_ms == before->at.utc_ms &&
            e->at.boot_ms == before->at.boot_ms && strcmp(e->at.boot, before->at.boot) == 0);
}

static bool all_own(const struct session_log *l, size_t from)
{
    while (from < l->count && is_own(&l->events[from]))
        from++;
    return from == l->count;
}

static bool forget_events(struct store *s, int64_t id, size_t from, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s, "DELETE FROM practice_event WHERE session = ? AND seq > ?", &q, err))
        return false;
    sql_bind_int(&q, 1, id);
    sql_bind_int(&q, 2, (int64_t)from);
    return sql_run(&q, err);
}

/* The events from `same` on take the place of those here. */
static bool take_events(struct store *s, int64_t id, const struct session_log *l, size_t same,
                        struct err *err)
{
    int64_t active = 0;
    struct session_event end = end_of(l);
    if (!store_session_active(s, &active, err) || !forget_events(s, id, same, err) ||
        !put_events(s, id, l, same, err))
        return false;
    if (ends(l))
        return store_end_session(s, id, err);
    return active == id || store_put_session_event(s, id, &end, err);
}

/* *added: it went on there after it was copied here. */
static bool extend_session(struct store *s, int64_t id, const struct session_log *l, bool *added,
                           struct err *err)
{
    struct session_log here = {0};
    if (!store_session_log(s, id, &here, err))
        return false;
    size_t same = 0;
    while (same < here.count && same < l->count && same_event(&here.events[same], &l->events[same]))
        same++;
    *added = all_own(&here, same) && !all_own(l, same);
    session_log_release(&here);
    return !*added || take_events(s, id, l, same, err);
}

static bool merge_session(struct store *s, const struct session_log *l, int64_t *id, bool *added,
                          struct err *err)
{
    if (!find_session(s, &l->events[0], id, err))
        return false;
    if (*id != 0)
        return extend_session(s, *id, l, added, err);
    *added = true;
    return put_session(s, l, id, err);
}

/* The number here of a session by its number there; what is not in the document is none. */
static int64_t renumbered(const struct history *h, const int64_t *ids, int64_t session)
{
    for (size_t i = 0; i < h->session_count; i++) {
        if (h->sessions[i].id == session)
            return ids[i];
    }
    return 0;
}

/* -- the rest ---------------------------------------------------------------------------------- */

static bool merge_rating(struct store *s, const struct given_rating *r, bool *added,
                         struct err *err)
{
    own_sql struct sql q = {0};
    char day[DAY_TEXT];
    day_text(r->day, day);
    if (!sql_prepare(s, "INSERT OR IGNORE INTO rating(problem, day, rating) VALUES (?, ?, ?)", &q,
                     err))
        return false;
    sql_bind_text(&q, 1, r->problem);
    sql_bind_text(&q, 2, day);
    sql_bind_text(&q, 3, rating_name(r->rating));
    if (!sql_run(&q, err))
        return false;
    *added = sqlite3_changes(s->db) > 0;
    return true;
}

static bool merge_practice(struct store *s, const struct history *h, int64_t *ids,
                           struct store_merged *out, struct err *err)
{
    for (size_t i = 0; i < h->session_count; i++) {
        bool added = false;
        if (!merge_session(s, &h->sessions[i], &ids[i], &added, err))
            return false;
        out->sessions += added;
    }
    for (size_t i = 0; i < h->rating_count; i++) {
        bool added = false;
        if (!merge_rating(s, &h->ratings[i], &added, err))
            return false;
        out->ratings += added;
    }
    return true;
}

static bool merge_facts(struct store *s, const struct history *h, const int64_t *ids,
                        struct store_merged *out, struct err *err)
{
    for (size_t i = 0; i < h->attempt_count; i++) {
        bool added = false;
        struct attempt a = h->attempts[i];
        a.session = renumbered(h, ids, a.session);
        if (!store_put_attempt(s, &a, &added, err))
            return false;
        out->attempts += added;
    }
    for (size_t i = 0; i < h->event_count; i++) {
        bool added = false;
        struct event e = h->events[i];
        e.session = renumbered(h, ids, e.session);
        if (!store_put_event(s, &e, &added, err))
            return false;
        out->events += added;
    }
    return true;
}

static bool merge(struct store *s, const struct history *h, const struct store_text *texts,
                  size_t text_count, struct store_merged *out, struct err *err)
{
    own_mem int64_t *ids = mem_array(h->session_count + 1, sizeof *ids);
    for (size_t i = 0; i < text_count; i++) {
        if (!store_keep_source(s, texts[i].hash, texts[i].text, err))
            return false;
    }
    return merge_practice(s, h, ids, out, err) && merge_facts(s, h, ids, out, err);
}

bool store_merge(struct store *s, const struct history *h, const struct store_text *texts,
                 size_t text_count, struct store_merged *added, struct err *err)
{
    struct store_merged all = {0};
    if (!sql_begin(s, err))
        return false;
    bool good = merge(s, h, texts, text_count, &all, err);
    if (!sql_end(s, good, err))
        return false;
    *added = all;
    return true;
}
