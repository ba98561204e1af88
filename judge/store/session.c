/* Timed sessions and ratings: writing. See session.h. */
#include "judge/store/session.h"

#include "judge/base/calendar.h"
#include "judge/store/store_sql.h"

#include <string.h>

/* -- writing ---------------------------------------------------------------------------------- */

bool store_put_session_event(struct store *s, int64_t id, const struct session_event *e,
                             struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s,
                     "INSERT INTO practice_event(session, seq, kind, utc_ms, boot_ms, boot, "
                     "problem, number, outcome, text, source_hash) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     &q, err))
        return false;
    int i = 0;
    sql_bind_int(&q, ++i, id);
    sql_bind_int(&q, ++i, e->seq);
    sql_bind_text(&q, ++i, session_event_name(e->kind));
    sql_bind_int(&q, ++i, e->at.utc_ms);
    sql_bind_int(&q, ++i, e->at.boot_ms);
    sql_bind_text(&q, ++i, e->at.boot);
    sql_bind_text(&q, ++i, e->problem);
    sql_bind_int(&q, ++i, e->number);
    sql_bind_int(&q, ++i, e->outcome);
    sql_bind_text(&q, ++i, e->text);
    sql_bind_text(&q, ++i, e->source);
    return sql_run(&q, err);
}

bool store_number(struct store *s, const char *query, int64_t id, int64_t *out, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(s, query, &q, err))
        return false;
    if (id != 0)
        sql_bind_int(&q, 1, id);
    if (!sql_step(&q, &row, err))
        return false;
    *out = row ? sql_int(&q, 0) : 0;
    return true;
}

bool store_session_active(struct store *s, int64_t *id, struct err *err)
{
    return store_number(s, "SELECT id FROM practice_session WHERE active = 1", 0, id, err);
}

bool store_session_latest(struct store *s, int64_t *id, struct err *err)
{
    return store_number(s,
                        "SELECT id FROM practice_session JOIN practice_event ON session = id "
                        "WHERE seq = 1 ORDER BY active IS NULL, utc_ms DESC, id DESC LIMIT 1",
                        0, id, err);
}

static bool create(struct store *s, const struct session_event *first, int64_t *id, struct err *err)
{
    int64_t active = 0;
    if (!store_session_active(s, &active, err))
        return false;
    if (active != 0)
        return err_usage(err, "a session is active; 'judge practice finish' or 'abandon' ends it");
    if (!sql_exec(s, "INSERT INTO practice_session(active) VALUES (1)", err))
        return false;
    *id = sqlite3_last_insert_rowid(s->db);
    return store_put_session_event(s, *id, first, err);
}

bool store_session_start(struct store *s, const struct session_event *first, int64_t *id,
                         struct err *err)
{
    int64_t made = 0;
    if (!sql_begin(s, err))
        return false;
    bool good = create(s, first, &made, err);
    if (!sql_end(s, good, err))
        return false;
    *id = made;
    return true;
}

bool store_end_session(struct store *s, int64_t id, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s, "UPDATE practice_session SET active = NULL WHERE id = ?", &q, err))
        return false;
    sql_bind_int(&q, 1, id);
    return sql_run(&q, err);
}

static bool append(struct store *s, int64_t id, const struct session_event *e, struct bytes source,
                   struct err *err)
{
    int64_t active = 0;
    int64_t last = 0;
    if (!store_session_active(s, &active, err) ||
        !store_number(s, "SELECT max(seq) FROM practice_event WHERE session = ?", id, &last, err))
        return false;
    if (active != id)
        return err_usage(err, "the session is over; 'judge practice list' shows what to start");
    if (last + 1 != e->seq)
        return err_usage(err, "another judge changed the session just now; look, and try again");
    if (e->source != NULL && !store_keep_source(s, e->source, source, err))
        return false;
    bool ends = e->kind == SESSION_FINISHED || e->kind == SESSION_ABANDONED;
    return store_put_session_event(s, id, e, err) && (!ends || store_end_session(s, id, err));
}

bool store_session_append(struct store *s, int64_t id, const struct session_event *e,
                          struct bytes source, struct err *err)
{
    if (!sql_begin(s, err))
        return false;
    bool good = append(s, id, e, source, err);
    return sql_end(s, good, err);
}

/* -- ratings ---------------------------------------------------------------------------------- */

bool store_rating(struct store *s, const struct given_rating *r, struct err *err)
{
    own_sql struct sql q = {0};
    char day[DAY_TEXT];
    day_text(r->day, day);
    if (!sql_prepare(s, "INSERT OR REPLACE INTO rating(problem, day, rating) VALUES (?, ?, ?)", &q,
                     err))
        return false;
    sql_bind_text(&q, 1, r->problem);
    sql_bind_text(&q, 2, day);
    sql_bind_text(&q, 3, rating_name(r->rating));
    return sql_run(&q, err);
}
