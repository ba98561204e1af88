/* Timed sessions and ratings of judge.history/1. What is checked here is that each value is one
 * that a judge writes, and that the events are numbered and end once; whether they make a session
 * is for those to say who can fold them. */
#include "judge/store/document_read.h"

#include "judge/base/calendar.h"

#include <string.h>

static bool moment(struct reader *r, const struct json_at *at, struct moment *out)
{
    const char *boot = NULL;
    if (!read_number(r, at, "utc_ms", TIME_MAX * 1000, &out->utc_ms) ||
        !read_number(r, at, "boot_ms", TIME_MAX * 1000, &out->boot_ms) ||
        !read_text(r, at, "boot", BOOT_ID, &boot))
        return false;
    memcpy(out->boot, boot, strlen(boot) + 1);
    return true;
}

/* -1 is an outcome, too. */
static bool outcome(struct reader *r, const struct json_at *up, int64_t *out)
{
    struct json_at at = json_at_key(up, "outcome");
    return json_get_int(&at, INT32_MIN, INT32_MAX, out, r->err);
}

static bool event(struct reader *r, const struct json_at *at, struct session_event *e)
{
    static const char *const keys[] = {"seq",  "kind",        "utc_ms", "boot_ms",
                                       "boot", "problem",     "number", "outcome",
                                       "text", "source_hash", NULL};
    const char *kind = NULL;
    bool named = !json_is_null(json_object_get(at->value, "problem"));
    bool kept = !json_is_null(json_object_get(at->value, "source_hash"));
    if (!json_only_keys(at, keys, r->err) || !read_number(r, at, "seq", INT32_MAX, &e->seq) ||
        !read_text(r, at, "kind", NAME_MAX_LEN, &kind) || !moment(r, at, &e->at) ||
        (named && !read_problem(r, at, &e->problem)) ||
        !read_number(r, at, "number", INT32_MAX, &e->number) || !outcome(r, at, &e->outcome) ||
        !read_text_or_null(r, at, "text", LINE_LEN_MAX, &e->text) ||
        (kept && !read_hex(r, at, "source_hash", HASH_HEX, &e->source)))
        return false;
    if (e->source != NULL && !read_has_source(r->out, e->source))
        return read_without_source(r, at);
    return session_event_parse(kind, &e->kind) || read_unknown(r, at, "kind", "kind of event");
}

static bool is_end(const struct session_event *e)
{
    return e->kind == SESSION_FINISHED || e->kind == SESSION_ABANDONED;
}

static bool events(struct reader *r, const struct json_at *up, struct session_log *l)
{
    struct json_at at = json_at_key(up, "events");
    size_t count = 0;
    if (!json_get_array(&at, &count, r->err))
        return false;
    if (count == 0)
        return json_bad(&at, r->err, "a session has one event at least");
    l->events = arena_array(&r->out->history.arena, count, sizeof *l->events);
    for (; l->count < count; l->count++) {
        struct json_at one = json_at_index(&at, l->count);
        struct session_event *e = &l->events[l->count];
        if (!event(r, &one, e))
            return false;
        if (e->seq != (int64_t)l->count + 1 || (e->kind == SESSION_STARTED) != (l->count == 0) ||
            (l->count == 0 && e->text == NULL) || (l->count > 0 && is_end(e - 1)))
            return json_bad(&one, r->err,
                            "out of order: events count from 1, begin once and end once");
    }
    return true;
}

static bool session(struct reader *r, const struct json_at *at, struct session_log *l)
{
    static const char *const keys[] = {"id", "events", NULL};
    struct json_at id = json_at_key(at, "id");
    const struct history *h = &r->out->history;
    if (!json_only_keys(at, keys, r->err) || !json_get_int(&id, 1, INT64_MAX, &l->id, r->err) ||
        !events(r, at, l))
        return false;
    for (size_t i = 0; i < h->session_count; i++) {
        if (h->sessions[i].id == l->id)
            return json_bad(&id, r->err, "the number of another session");
    }
    return true;
}

bool read_sessions(struct reader *r, const struct json_at *root)
{
    struct json_at at = json_at_key(root, "sessions");
    struct history *h = &r->out->history;
    size_t count = 0;
    if (at.value == NULL)
        return true;
    if (!json_get_array(&at, &count, r->err))
        return false;
    h->sessions = arena_array(&h->arena, count + 1, sizeof *h->sessions);
    for (; h->session_count < count; h->session_count++) {
        struct json_at one = json_at_index(&at, h->session_count);
        if (!session(r, &one, &h->sessions[h->session_count]))
            return false;
    }
    return true;
}

bool read_session_number(struct reader *r, const struct json_at *up, int64_t *out)
{
    struct json_at at = json_at_key(up, "session");
    const struct history *h = &r->out->history;
    *out = 0;
    if (at.value == NULL || json_is_null(at.value) || h->sessions == NULL)
        return true;
    if (!json_get_int(&at, 1, INT64_MAX, out, r->err))
        return false;
    for (size_t i = 0; i < h->session_count; i++) {
        if (h->sessions[i].id == *out)
            return true;
    }
    return json_bad(&at, r->err, "no session of the document has this number");
}

static bool rating(struct reader *r, const struct json_at *at, struct given_rating *g)
{
    static const char *const keys[] = {"problem", "day", "rating", NULL};
    const char *day = NULL;
    const char *name = NULL;
    struct json_at of_day = json_at_key(at, "day");
    if (!json_only_keys(at, keys, r->err) || !read_problem(r, at, &g->problem) ||
        !read_text(r, at, "day", DAY_TEXT, &day) ||
        !read_text(r, at, "rating", NAME_MAX_LEN, &name))
        return false;
    if (!day_parse(day, &g->day))
        return json_bad(&of_day, r->err, "expected a day such as 2026-11-28");
    return rating_parse(name, &g->rating) || read_unknown(r, at, "rating", "rating");
}

bool read_ratings(struct reader *r, const struct json_at *root)
{
    struct json_at at = json_at_key(root, "ratings");
    struct history *h = &r->out->history;
    size_t count = 0;
    if (at.value == NULL)
        return true;
    if (!json_get_array(&at, &count, r->err))
        return false;
    h->ratings = arena_array(&h->arena, count + 1, sizeof *h->ratings);
    for (; h->rating_count < count; h->rating_count++) {
        struct json_at one = json_at_index(&at, h->rating_count);
        if (!rating(r, &one, &h->ratings[h->rating_count]))
            return false;
    }
    return true;
}
