/* See session.h. */
#include "judge/store/session.h"

#include "judge/base/calendar.h"
#include "judge/store/store_sql.h"

#include <string.h>

/* -- writing ---------------------------------------------------------------------------------- */

static bool put(struct store *s, int64_t id, const struct session_event *e, struct err *err)
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

static bool number(struct store *s, const char *query, int64_t id, int64_t *out, struct err *err)
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
    return number(s, "SELECT id FROM practice_session WHERE active = 1", 0, id, err);
}

bool store_session_latest(struct store *s, int64_t *id, struct err *err)
{
    return number(s, "SELECT max(id) FROM practice_session", 0, id, err);
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
    return put(s, *id, first, err);
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

static bool deactivate(struct store *s, int64_t id, struct err *err)
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
        !number(s, "SELECT max(seq) FROM practice_event WHERE session = ?", id, &last, err))
        return false;
    if (active != id)
        return err_usage(err, "the session is over; 'judge practice list' shows what to start");
    if (last + 1 != e->seq)
        return err_usage(err, "another judge changed the session just now; look, and try again");
    if (e->source != NULL && !store_keep_source(s, e->source, source, err))
        return false;
    bool ends = e->kind == SESSION_FINISHED || e->kind == SESSION_ABANDONED;
    return put(s, id, e, err) && (!ends || deactivate(s, id, err));
}

bool store_session_append(struct store *s, int64_t id, const struct session_event *e,
                          struct bytes source, struct err *err)
{
    if (!sql_begin(s, err))
        return false;
    bool good = append(s, id, e, source, err);
    return sql_end(s, good, err);
}

/* -- reading ---------------------------------------------------------------------------------- */

static bool read_event(const struct sql *q, struct session_event *e, struct arena *a)
{
    const char *kind = sql_text(q, 1, a);
    const char *boot = sql_text(q, 4, a);
    *e = (struct session_event){
        .seq = sql_int(q, 0),
        .at = {.utc_ms = sql_int(q, 2), .boot_ms = sql_int(q, 3)},
        .problem = sql_text(q, 5, a),
        .number = sql_int(q, 6),
        .outcome = sql_int(q, 7),
        .text = sql_text(q, 8, a),
        .source = sql_text(q, 9, a),
    };
    if (kind == NULL || boot == NULL || strlen(boot) > BOOT_ID ||
        !session_event_parse(kind, &e->kind))
        return false;
    memcpy(e->at.boot, boot, strlen(boot) + 1);
    return true;
}

static bool read_log(struct store *s, int64_t id, struct session_log *l, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    int64_t count = 0;
    if (!number(s, "SELECT count(*) FROM practice_event WHERE session = ?", id, &count, err) ||
        !sql_prepare(s,
                     "SELECT seq, kind, utc_ms, boot_ms, boot, problem, number, outcome, text, "
                     "source_hash FROM practice_event WHERE session = ? ORDER BY seq LIMIT ?",
                     &q, err))
        return false;
    sql_bind_int(&q, 1, id);
    sql_bind_int(&q, 2, count); /* somebody may add one meanwhile: it is not of this look */
    l->id = id;
    l->events = arena_array(&l->arena, (size_t)count + 1, sizeof *l->events);
    while (sql_step(&q, &row, err) && row) {
        if (!read_event(&q, &l->events[l->count++], &l->arena))
            return err_judge(err,
                             "history %s: event %zu of session %lld holds a value that no judge "
                             "writes; the file is damaged or was edited",
                             s->path, l->count, (long long)id);
    }
    return !row;
}

bool store_session_log(struct store *s, int64_t id, struct session_log *out, struct err *err)
{
    struct session_log l = {0};
    if (!read_log(s, id, &l, err)) {
        session_log_release(&l);
        return false;
    }
    *out = l;
    return true;
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

static bool read_rating(const struct sql *q, struct given_rating *r, struct arena *a)
{
    const char *day = sql_text(q, 1, a);
    const char *rating = sql_text(q, 2, a);
    r->problem = sql_text(q, 0, a);
    return r->problem != NULL && day != NULL && rating != NULL && day_parse(day, &r->day) &&
           rating_parse(rating, &r->rating);
}

bool store_ratings(struct store *s, struct arena *arena, struct given_rating **out, size_t *count,
                   struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    int64_t rows = 0;
    size_t n = 0;
    if (!number(s, "SELECT count(*) FROM rating", 0, &rows, err) ||
        !sql_prepare(s, "SELECT problem, day, rating FROM rating ORDER BY problem, day LIMIT ?", &q,
                     err))
        return false;
    sql_bind_int(&q, 1, rows);
    struct given_rating *all = arena_array(arena, (size_t)rows + 1, sizeof *all);
    while (sql_step(&q, &row, err) && row) {
        if (!read_rating(&q, &all[n++], arena))
            return err_judge(err,
                             "history %s: row %zu of the ratings holds a value that no judge "
                             "writes; the file is damaged or was edited",
                             s->path, n);
    }
    if (row)
        return false;
    *out = all;
    *count = n;
    return true;
}
