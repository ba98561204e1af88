/* Timed sessions and ratings: reading. Values are checked like those of read.c. */
#include "judge/store/session.h"

#include "judge/base/calendar.h"
#include "judge/store/store_sql.h"

#include <string.h>

/* -- sessions ---------------------------------------------------------------------------------- */

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

static bool read_log(struct store *s, int64_t id, struct session_log *l, struct arena *arena,
                     struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    int64_t count = 0;
    if (!store_number(s, "SELECT count(*) FROM practice_event WHERE session = ?", id, &count,
                      err) ||
        !sql_prepare(s,
                     "SELECT seq, kind, utc_ms, boot_ms, boot, problem, number, outcome, text, "
                     "source_hash FROM practice_event WHERE session = ? ORDER BY seq LIMIT ?",
                     &q, err))
        return false;
    sql_bind_int(&q, 1, id);
    sql_bind_int(&q, 2, count); /* somebody may add one meanwhile: it is not of this look */
    l->id = id;
    l->events = arena_array(arena, (size_t)count + 1, sizeof *l->events);
    while (sql_step(&q, &row, err) && row) {
        if (!read_event(&q, &l->events[l->count++], arena))
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
    if (!read_log(s, id, &l, &l.arena, err)) {
        session_log_release(&l);
        return false;
    }
    *out = l;
    return true;
}

/* Those in which something was done with the problem; all where it is NULL. */
static bool read_sessions(struct store *s, const char *problem, struct history *h, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    int64_t all = 0;
    if (!store_number(s, "SELECT count(*) FROM practice_session", 0, &all, err) ||
        !sql_prepare(s,
                     "SELECT id FROM practice_session WHERE ?1 IS NULL OR id IN "
                     "(SELECT session FROM practice_event WHERE problem = ?1) ORDER BY id LIMIT ?2",
                     &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    sql_bind_int(&q, 2, all);
    h->sessions = arena_array(&h->arena, (size_t)all + 1, sizeof *h->sessions);
    while (sql_step(&q, &row, err) && row) {
        if (!read_log(s, sql_int(&q, 0), &h->sessions[h->session_count++], &h->arena, err))
            return false;
    }
    return !row;
}

/* -- ratings ----------------------------------------------------------------------------------- */

static bool read_rating(const struct sql *q, struct given_rating *r, struct arena *a)
{
    const char *day = sql_text(q, 1, a);
    const char *rating = sql_text(q, 2, a);
    r->problem = sql_text(q, 0, a);
    return r->problem != NULL && day != NULL && rating != NULL && day_parse(day, &r->day) &&
           rating_parse(rating, &r->rating);
}

static bool read_ratings(struct store *s, const char *problem, struct history *h, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    int64_t all = 0;
    if (!store_number(s, "SELECT count(*) FROM rating", 0, &all, err) ||
        !sql_prepare(s,
                     "SELECT problem, day, rating FROM rating WHERE ?1 IS NULL OR problem = ?1 "
                     "ORDER BY problem, day LIMIT ?2",
                     &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    sql_bind_int(&q, 2, all);
    h->ratings = arena_array(&h->arena, (size_t)all + 1, sizeof *h->ratings);
    while (sql_step(&q, &row, err) && row) {
        if (!read_rating(&q, &h->ratings[h->rating_count++], &h->arena))
            return err_judge(err,
                             "history %s: row %zu of the ratings holds a value that no judge "
                             "writes; the file is damaged or was edited",
                             s->path, h->rating_count);
    }
    return !row;
}

bool store_read_practice(struct store *s, const char *problem, struct history *h, struct err *err)
{
    return read_sessions(s, problem, h, err) && read_ratings(s, problem, h, err);
}
