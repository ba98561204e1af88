/* Writing attempts, events and sources. */
#include "judge/store/store_sql.h"

#include "judge/base/mem.h"

#include <sodium.h>
#include <string.h>

static void fill_uid(char uid[ATTEMPT_UID + 1])
{
    unsigned char raw[ATTEMPT_UID / 2];
    if (uid[0] != '\0')
        return;
    randombytes_buf(raw, sizeof raw);
    (void)sodium_bin2hex(uid, ATTEMPT_UID + 1, raw, sizeof raw);
}

bool store_keep_source(struct store *s, const char *hash, struct bytes text, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s, "INSERT OR IGNORE INTO source(hash, text) VALUES (?, ?)", &q, err))
        return false;
    sql_bind_text(&q, 1, hash);
    sql_bind_blob(&q, 2, text);
    return sql_run(&q, err);
}

/* -- one attempt ------------------------------------------------------------------------------ */

static bool put_attempt_row(struct store *s, struct attempt *a, bool *added, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(
            s,
            "INSERT OR IGNORE INTO attempt(uid, at, problem, package_hash, verdict, passed, "
            "total, elapsed_ns, source_hash, path, mode, session, hints, gave_up, overtime, "
            "sanitizer, partial, cached) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            &q, err))
        return false;
    int i = 0;
    sql_bind_text(&q, ++i, a->uid);
    sql_bind_int(&q, ++i, a->at);
    sql_bind_text(&q, ++i, a->problem);
    sql_bind_text(&q, ++i, a->package_hash);
    sql_bind_text(&q, ++i, verdict_row(a->verdict)->name);
    sql_bind_int(&q, ++i, a->passed);
    sql_bind_int(&q, ++i, a->total);
    sql_bind_int(&q, ++i, a->elapsed_ns);
    sql_bind_text(&q, ++i, a->source_hash);
    sql_bind_text(&q, ++i, a->path);
    sql_bind_text(&q, ++i, attempt_mode_name(a->mode));
    sql_bind_int(&q, ++i, a->session);
    sql_bind_int(&q, ++i, a->hints);
    sql_bind_int(&q, ++i, a->gave_up);
    sql_bind_int(&q, ++i, a->overtime);
    sql_bind_int(&q, ++i, a->sanitizer);
    sql_bind_int(&q, ++i, a->partial);
    sql_bind_int(&q, ++i, a->cached);
    if (!sql_run(&q, err))
        return false;
    *added = sqlite3_changes(s->db) > 0;
    if (*added)
        a->id = sqlite3_last_insert_rowid(s->db);
    return true;
}

static bool put_failed(struct store *s, const struct attempt *a, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s, "INSERT INTO attempt_failed(attempt, position, name) VALUES (?, ?, ?)", &q,
                     err))
        return false;
    for (size_t i = 0; i < a->failed_count; i++) {
        sql_bind_int(&q, 1, a->id);
        sql_bind_int(&q, 2, (int64_t)i);
        sql_bind_text(&q, 3, a->failed[i]);
        if (!sql_run(&q, err))
            return false;
    }
    return true;
}

static bool put_costs(struct store *s, const struct attempt *a, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s,
                     "INSERT INTO attempt_cost(attempt, metric, target, fitted, verdict, soft, "
                     "borderline) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     &q, err))
        return false;
    for (int m = 0; m < METRICS; m++) {
        const struct attempt_cost *c = &a->cost[m];
        if (!c->measured)
            continue;
        sql_bind_int(&q, 1, a->id);
        sql_bind_text(&q, 2, attempt_metric_name((enum metric)m));
        sql_bind_text(&q, 3, c->target);
        sql_bind_text(&q, 4, c->fitted);
        sql_bind_text(&q, 5, target_verdict_name(c->verdict));
        sql_bind_int(&q, 6, c->soft);
        sql_bind_int(&q, 7, c->borderline);
        if (!sql_run(&q, err))
            return false;
    }
    return true;
}

bool store_put_attempt(struct store *s, struct attempt *a, bool *added, struct err *err)
{
    return put_attempt_row(s, a, added, err) &&
           (!*added || (put_failed(s, a, err) && put_costs(s, a, err)));
}

bool store_attempt(struct store *s, struct attempt *a, struct bytes source, struct err *err)
{
    bool added = false;
    struct attempt stored = *a;
    fill_uid(stored.uid);
    if (!sql_begin(s, err))
        return false;
    bool good = store_keep_source(s, stored.source_hash, source, err) &&
                store_put_attempt(s, &stored, &added, err);
    if (!sql_end(s, good, err))
        return false;
    *a = stored;
    return true;
}

/* -- one event -------------------------------------------------------------------------------- */

bool store_put_event(struct store *s, struct event *e, bool *added, struct err *err)
{
    own_sql struct sql q = {0};
    if (!sql_prepare(s,
                     "INSERT OR IGNORE INTO event(uid, at, kind, problem, number, session, "
                     "source_hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     &q, err))
        return false;
    sql_bind_text(&q, 1, e->uid);
    sql_bind_int(&q, 2, e->at);
    sql_bind_text(&q, 3, event_kind_name(e->kind));
    sql_bind_text(&q, 4, e->problem);
    sql_bind_int(&q, 5, e->number);
    sql_bind_int(&q, 6, e->session);
    sql_bind_text(&q, 7, e->source);
    if (!sql_run(&q, err))
        return false;
    *added = sqlite3_changes(s->db) > 0;
    if (*added)
        e->id = sqlite3_last_insert_rowid(s->db);
    return true;
}

bool store_event(struct store *s, struct event *e, struct bytes source, struct err *err)
{
    bool added = false;
    struct event stored = *e;
    fill_uid(stored.uid);
    if (!sql_begin(s, err))
        return false;
    bool good = (stored.source == NULL || store_keep_source(s, stored.source, source, err)) &&
                store_put_event(s, &stored, &added, err);
    if (!sql_end(s, good, err))
        return false;
    *e = stored;
    return true;
}
