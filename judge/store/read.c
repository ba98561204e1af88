/* Reading the history back. The file may have been edited by other programs: every value is checked
 * again, and one that cannot be is an error that names its row. */
#include "judge/store/store_sql.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Parameter 1: a problem, or NULL for all. */
#define ONE_PROBLEM " WHERE (?1 IS NULL OR problem = ?1)"
#define PARTS_OF_IT " WHERE (?1 IS NULL OR attempt IN (SELECT id FROM attempt WHERE problem = ?1))"

static bool strange(const struct store *s, const char *table, int64_t id, struct err *err)
{
    return err_judge(err,
                     "history %s: %s %lld holds a value that no judge writes; the file is damaged "
                     "or was edited: put a copy back, or move it away",
                     s->path, table, (long long)id);
}

static bool count_rows(struct store *s, const char *query, const char *problem, size_t *out,
                       struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(s, query, &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    if (!sql_step(&q, &row, err))
        return false;
    *out = row ? (size_t)sql_int(&q, 0) : 0;
    return true;
}

static bool read_uid(const struct sql *q, int column, char uid[ATTEMPT_UID + 1])
{
    const unsigned char *text = sqlite3_column_text(q->statement, column);
    if (text == NULL || strlen((const char *)text) != ATTEMPT_UID)
        return false;
    memcpy(uid, text, ATTEMPT_UID + 1);
    return true;
}

/* -- attempts --------------------------------------------------------------------------------- */

static bool read_attempt(const struct sql *q, struct attempt *a, struct arena *arena)
{
    a->id = sql_int(q, 0);
    a->at = sql_int(q, 2);
    a->problem = sql_text(q, 3, arena);
    a->package_hash = sql_text(q, 4, arena);
    const char *verdict = sql_text(q, 5, arena);
    a->passed = sql_int(q, 6);
    a->total = sql_int(q, 7);
    a->elapsed_ns = sql_int(q, 8);
    a->source_hash = sql_text(q, 9, arena);
    a->path = sql_text(q, 10, arena);
    const char *mode = sql_text(q, 11, arena);
    a->session = sql_int(q, 12);
    a->hints = sql_int(q, 13);
    a->gave_up = sql_int(q, 14) != 0;
    a->overtime = sql_int(q, 15) != 0;
    a->sanitizer = sql_int(q, 16) != 0;
    a->partial = sql_int(q, 17) != 0;
    a->cached = sql_int(q, 18) != 0;
    return read_uid(q, 1, a->uid) && a->problem != NULL && a->package_hash != NULL &&
           a->source_hash != NULL && a->path != NULL && verdict != NULL && mode != NULL &&
           verdict_parse(verdict, &a->verdict) && attempt_mode_parse(mode, &a->mode);
}

static bool read_attempts(struct store *s, const char *problem, struct history *h, struct err *err)
{
    own_sql struct sql q = {0};
    size_t count = 0;
    bool row = false;
    if (!count_rows(s, "SELECT count(*) FROM attempt" ONE_PROBLEM, problem, &count, err) ||
        !sql_prepare(s,
                     "SELECT id, uid, at, problem, package_hash, verdict, passed, total, "
                     "elapsed_ns, source_hash, path, mode, session, hints, gave_up, overtime, "
                     "sanitizer, partial, cached FROM attempt" ONE_PROBLEM " ORDER BY at, id",
                     &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    h->attempts = arena_array(&h->arena, count + 1, sizeof *h->attempts);
    while (sql_step(&q, &row, err) && row) {
        must(h->attempt_count < count);
        struct attempt *a = &h->attempts[h->attempt_count++];
        if (!read_attempt(&q, a, &h->arena))
            return strange(s, "attempt", sql_int(&q, 0), err);
    }
    return !row;
}

/* Attempts by id, to hang their parts on. */
static int by_id(const void *x, const void *y)
{
    const struct attempt *const *a = x;
    const struct attempt *const *b = y;
    return ((*a)->id > (*b)->id) - ((*a)->id < (*b)->id);
}

struct index {
    struct attempt **attempts;
    size_t count;
};

static struct index index_of(struct history *h)
{
    struct index x = {arena_array(&h->arena, h->attempt_count + 1, sizeof *x.attempts),
                      h->attempt_count};
    for (size_t i = 0; i < x.count; i++)
        x.attempts[i] = &h->attempts[i];
    qsort(x.attempts, x.count, sizeof *x.attempts, by_id);
    return x;
}

static struct attempt *find(const struct index *x, int64_t id)
{
    const struct attempt key = {.id = id};
    const struct attempt *want = &key;
    struct attempt **at = bsearch(&want, x->attempts, x->count, sizeof *x->attempts, by_id);
    return at != NULL ? *at : NULL;
}

static bool read_failed(struct store *s, const char *problem, struct history *h,
                        const struct index *x, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(
            s, "SELECT attempt, name FROM attempt_failed" PARTS_OF_IT " ORDER BY attempt, position",
            &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    while (sql_step(&q, &row, err) && row) {
        struct attempt *a = find(x, sql_int(&q, 0));
        const char *name = sql_text(&q, 1, &h->arena);
        if (a == NULL || name == NULL || a->failed_count == ATTEMPT_FAILED_MAX)
            return strange(s, "a failed case of attempt", sql_int(&q, 0), err);
        if (a->failed == NULL)
            a->failed = arena_array(&h->arena, ATTEMPT_FAILED_MAX, sizeof *a->failed);
        ((const char **)a->failed)[a->failed_count++] = name;
    }
    return !row;
}

static bool read_cost(const struct sql *q, struct attempt *a, struct arena *arena)
{
    enum metric metric = METRIC_TIME;
    const char *name = sql_text(q, 1, arena);
    const char *verdict = sql_text(q, 4, arena);
    if (a == NULL || name == NULL || verdict == NULL || !attempt_metric_parse(name, &metric))
        return false;
    struct attempt_cost *c = &a->cost[metric];
    c->measured = true;
    c->target = sql_text(q, 2, arena);
    c->fitted = sql_text(q, 3, arena);
    c->soft = sql_int(q, 5) != 0;
    c->borderline = sql_int(q, 6) != 0;
    return target_verdict_parse(verdict, &c->verdict);
}

static bool read_costs(struct store *s, const char *problem, struct history *h,
                       const struct index *x, struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    if (!sql_prepare(s,
                     "SELECT attempt, metric, target, fitted, verdict, soft, borderline "
                     "FROM attempt_cost" PARTS_OF_IT,
                     &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    while (sql_step(&q, &row, err) && row) {
        if (!read_cost(&q, find(x, sql_int(&q, 0)), &h->arena))
            return strange(s, "a cost of attempt", sql_int(&q, 0), err);
    }
    return !row;
}

/* -- events ----------------------------------------------------------------------------------- */

static bool read_event(const struct sql *q, struct event *e, struct arena *arena)
{
    e->id = sql_int(q, 0);
    e->at = sql_int(q, 2);
    const char *kind = sql_text(q, 3, arena);
    e->problem = sql_text(q, 4, arena);
    e->number = sql_int(q, 5);
    e->session = sql_int(q, 6);
    e->source = sql_text(q, 7, arena);
    return read_uid(q, 1, e->uid) && kind != NULL && e->problem != NULL &&
           event_kind_parse(kind, &e->kind);
}

static bool read_events(struct store *s, const char *problem, struct history *h, struct err *err)
{
    own_sql struct sql q = {0};
    size_t count = 0;
    bool row = false;
    if (!count_rows(s, "SELECT count(*) FROM event" ONE_PROBLEM, problem, &count, err) ||
        !sql_prepare(
            s,
            "SELECT id, uid, at, kind, problem, number, session, source_hash FROM event" ONE_PROBLEM
            " ORDER BY at, id",
            &q, err))
        return false;
    sql_bind_text(&q, 1, problem);
    h->events = arena_array(&h->arena, count + 1, sizeof *h->events);
    while (sql_step(&q, &row, err) && row) {
        must(h->event_count < count);
        if (!read_event(&q, &h->events[h->event_count++], &h->arena))
            return strange(s, "event", sql_int(&q, 0), err);
    }
    return !row;
}

bool store_history(struct store *s, struct history *out, struct err *err)
{
    return store_history_of(s, NULL, out, err);
}

bool store_history_of(struct store *s, const char *problem, struct history *out, struct err *err)
{
    struct history h = {0};
    /* one transaction, so that all tables are of one moment */
    if (!sql_exec(s, "BEGIN", err))
        return false;
    bool good = read_attempts(s, problem, &h, err);
    if (good) {
        struct index x = index_of(&h);
        good = read_failed(s, problem, &h, &x, err) && read_costs(s, problem, &h, &x, err) &&
               read_events(s, problem, &h, err) && store_read_practice(s, problem, &h, err);
    }
    if (!sql_end(s, good, err)) {
        history_release(&h);
        return false;
    }
    *out = h;
    return true;
}

/* -- sources ---------------------------------------------------------------------------------- */

bool store_source(struct store *s, const char *prefix, char full[HASH_HEX + 1], struct buf *out,
                  struct err *err)
{
    own_sql struct sql q = {0};
    bool row = false;
    bool more = false;
    if (!sql_prepare(s,
                     "SELECT hash, text FROM source WHERE substr(hash, 1, length(?1)) = ?1 LIMIT 2",
                     &q, err))
        return false;
    sql_bind_text(&q, 1, prefix);
    if (!sql_step(&q, &row, err))
        return false;
    const unsigned char *hash = row ? sqlite3_column_text(q.statement, 0) : NULL;
    if (hash == NULL || strlen((const char *)hash) != HASH_HEX)
        return err_usage(err, "no source in the history has a hash that begins with '%s'", prefix);
    own_buf struct buf text = {0};
    memcpy(full, hash, HASH_HEX + 1);
    const void *blob = sqlite3_column_blob(q.statement, 1);
    if (blob != NULL)
        buf_add(&text, blob, (size_t)sqlite3_column_bytes(q.statement, 1));
    if (!sql_step(&q, &more, err))
        return false;
    if (more)
        return err_usage(err, "several sources begin with '%s'; give more digits", prefix);
    buf_release(out);
    *out = text;
    text = (struct buf){0};
    return true;
}

bool store_sources(struct store *s, struct arena *arena, char ***hashes, size_t *count,
                   struct err *err)
{
    own_sql struct sql q = {0};
    size_t total = 0;
    size_t n = 0;
    bool row = false;
    if (!count_rows(s, "SELECT count(*) FROM source WHERE ?1 IS NULL", NULL, &total, err) ||
        !sql_prepare(s, "SELECT hash FROM source ORDER BY hash LIMIT ?1", &q, err))
        return false;
    sql_bind_int(&q, 1, (int64_t)total); /* another judge may have added one since */
    char **list = arena_array(arena, total + 1, sizeof *list);
    while (sql_step(&q, &row, err) && row) {
        list[n] = (char *)sql_text(&q, 0, arena);
        if (list[n] == NULL || strlen(list[n]) != HASH_HEX)
            return err_judge(err, "history %s: a source has no hash; the file is damaged", s->path);
        n++;
    }
    *hashes = list;
    *count = n;
    return !row;
}
