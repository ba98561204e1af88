/* From judge.history/1 to struct history. What judge adds for readers (id, time, day, counts, now)
 * is let pass and not looked at. */
#include "judge/store/document_read.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* -- attempts --------------------------------------------------------------------------------- */

static bool failed(struct reader *r, const struct json_at *up, struct attempt *a)
{
    struct json_at at = json_at_key(up, "failed");
    size_t count = 0;
    if (!json_get_array(&at, &count, r->err))
        return false;
    if (count > ATTEMPT_FAILED_MAX)
        return json_bad(&at, r->err, "more than %d names", ATTEMPT_FAILED_MAX);
    const char **names = arena_array(&r->out->history.arena, count + 1, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(&at, i);
        const char *s = NULL;
        if (!json_get_string(&one, &s, r->err))
            return false;
        if (strlen(s) > CASE_MAX)
            return json_bad(&one, r->err, "longer than %d bytes", CASE_MAX);
        names[i] = arena_strdup(&r->out->history.arena, s);
    }
    a->failed = names;
    a->failed_count = count;
    return true;
}

static bool costs(struct reader *r, const struct json_at *up, struct attempt *a)
{
    static const char *const keys[] = {"target", "fitted", "verdict", "soft", "borderline", NULL};
    struct json_at at = json_at_key(up, "costs");
    const char *name = NULL;
    json_t *value = NULL;
    if (!json_get_object(&at, r->err))
        return false;
    json_object_foreach((json_t *)at.value, name, value)
    {
        enum metric metric = METRIC_TIME;
        struct json_at one = json_at_key(&at, name);
        const char *verdict = NULL;
        if (!attempt_metric_parse(name, &metric))
            return read_unknown(r, &at, name, "metric");
        struct attempt_cost *c = &a->cost[metric];
        c->measured = true;
        if (!json_only_keys(&one, keys, r->err) ||
            !read_text_or_null(r, &one, "target", CLASS_MAX, &c->target) ||
            !read_text_or_null(r, &one, "fitted", CLASS_MAX, &c->fitted) ||
            !read_text(r, &one, "verdict", NAME_MAX_LEN, &verdict) ||
            !read_flag(r, &one, "soft", &c->soft) ||
            !read_flag(r, &one, "borderline", &c->borderline))
            return false;
        if (!target_verdict_parse(verdict, &c->verdict))
            return read_unknown(r, &one, "verdict", "verdict of a target");
    }
    return true;
}

static bool attempt_words(struct reader *r, const struct json_at *at, struct attempt *a)
{
    const char *verdict = NULL;
    const char *mode = NULL;
    if (!read_uid(r, at, a->uid) || !read_problem(r, at, &a->problem) ||
        !read_text(r, at, "package_hash", HASH_HEX, &a->package_hash) ||
        !read_text(r, at, "verdict", NAME_MAX_LEN, &verdict) ||
        !read_hex(r, at, "source_hash", HASH_HEX, &a->source_hash) ||
        !read_text(r, at, "path", PATH_LEN_MAX, &a->path) ||
        !read_text(r, at, "mode", NAME_MAX_LEN, &mode))
        return false;
    if (!verdict_parse(verdict, &a->verdict))
        return read_unknown(r, at, "verdict", "verdict");
    return attempt_mode_parse(mode, &a->mode) || read_unknown(r, at, "mode", "mode");
}

static bool attempt(struct reader *r, const struct json_at *at, struct attempt *a)
{
    static const char *const keys[] = {
        "id",      "uid",    "at",      "time",   "day",        "problem",  "package_hash",
        "verdict", "passed", "total",   "failed", "elapsed_ns", "costs",    "source_hash",
        "path",    "mode",   "session", "hints",  "gave_up",    "overtime", "sanitizer",
        "partial", "cached", "counts",  NULL};
    return json_only_keys(at, keys, r->err) && attempt_words(r, at, a) &&
           read_number(r, at, "at", TIME_MAX, &a->at) &&
           read_number(r, at, "passed", INT32_MAX, &a->passed) &&
           read_number(r, at, "total", INT32_MAX, &a->total) &&
           read_number(r, at, "elapsed_ns", INT64_MAX, &a->elapsed_ns) &&
           read_number(r, at, "hints", INT32_MAX, &a->hints) && failed(r, at, a) &&
           costs(r, at, a) && read_flag(r, at, "gave_up", &a->gave_up) &&
           read_flag(r, at, "overtime", &a->overtime) &&
           read_flag(r, at, "sanitizer", &a->sanitizer) &&
           read_flag(r, at, "partial", &a->partial) && read_flag(r, at, "cached", &a->cached) &&
           read_session_number(r, at, &a->session);
}

static bool event(struct reader *r, const struct json_at *at, struct event *e)
{
    static const char *const keys[] = {"id",      "uid",    "at",      "time",        "day", "kind",
                                       "problem", "number", "session", "source_hash", NULL};
    const char *kind = NULL;
    bool numbered = !json_is_null(json_object_get(at->value, "number"));
    bool kept = !json_is_null(json_object_get(at->value, "source_hash"));
    if (!json_only_keys(at, keys, r->err) || !read_uid(r, at, e->uid) ||
        !read_number(r, at, "at", TIME_MAX, &e->at) ||
        !read_text(r, at, "kind", NAME_MAX_LEN, &kind) || !read_problem(r, at, &e->problem) ||
        (numbered && !read_number(r, at, "number", INT32_MAX, &e->number)) ||
        (kept && !read_hex(r, at, "source_hash", HASH_HEX, &e->source)) ||
        !read_session_number(r, at, &e->session))
        return false;
    return event_kind_parse(kind, &e->kind) || read_unknown(r, at, "kind", "kind of event");
}

/* -- sources ---------------------------------------------------------------------------------- */

static bool bytes_of_base64(struct reader *r, const struct json_at *up, struct bytes *out)
{
    struct json_at at = json_at_key(up, "base64");
    const char *s = NULL;
    size_t len = 0;
    if (!json_get_string(&at, &s, r->err))
        return false;
    unsigned char *raw = arena_alloc(&r->out->history.arena, strlen(s) + 1);
    if (sodium_base642bin(raw, strlen(s) + 1, s, strlen(s), NULL, &len, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return json_bad(&at, r->err, "expected base64");
    *out = (struct bytes){raw, len};
    return true;
}

static bool bytes_of_text(struct reader *r, const struct json_at *up, struct bytes *out)
{
    struct json_at at = json_at_key(up, "text");
    const char *s = NULL;
    if (!json_get_string(&at, &s, r->err))
        return false;
    *out = (struct bytes){arena_copy(&r->out->history.arena, s, strlen(s) + 1), strlen(s)};
    return true;
}

static bool source(struct reader *r, const struct json_at *at, struct store_text *t)
{
    static const char *const keys[] = {"hash", "text", "base64", NULL};
    char is[HASH_HEX + 1];
    bool coded = json_object_get(at->value, "base64") != NULL;
    if (!json_only_keys(at, keys, r->err) || !read_hex(r, at, "hash", HASH_HEX, &t->hash) ||
        !(coded ? bytes_of_base64(r, at, &t->text) : bytes_of_text(r, at, &t->text)))
        return false;
    source_hash(t->text.data, t->text.len, is);
    return strcmp(is, t->hash) == 0 || json_bad(at, r->err, "the text does not have this hash");
}

static int by_hash(const void *x, const void *y)
{
    const struct store_text *a = x;
    const struct store_text *b = y;
    return strcmp(a->hash, b->hash);
}

bool read_has_source(const struct history_document *d, const char *hash)
{
    const struct store_text key = {.hash = hash};
    return d->text_count > 0 &&
           bsearch(&key, d->texts, d->text_count, sizeof *d->texts, by_hash) != NULL;
}

/* -- the document ----------------------------------------------------------------------------- */

static bool sources(struct reader *r, const struct json_at *root)
{
    struct json_at at = json_at_key(root, "sources");
    size_t count = 0;
    if (at.value == NULL)
        return true; /* then no attempt can be in it either */
    if (!json_get_array(&at, &count, r->err))
        return false;
    r->out->texts = arena_array(&r->out->history.arena, count + 1, sizeof *r->out->texts);
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(&at, i);
        if (!source(r, &one, &r->out->texts[r->out->text_count++]))
            return false;
    }
    qsort(r->out->texts, count, sizeof *r->out->texts, by_hash);
    return true;
}

bool read_without_source(struct reader *r, const struct json_at *one)
{
    struct json_at at = json_at_key(one, "source_hash");
    return json_bad(&at, r->err,
                    "its text is not among the sources; 'judge history export' writes them");
}

static bool attempts(struct reader *r, const struct json_at *root)
{
    struct json_at at = json_at_key(root, "attempts");
    struct history *h = &r->out->history;
    size_t count = 0;
    if (!json_get_array(&at, &count, r->err))
        return false;
    h->attempts = arena_array(&h->arena, count + 1, sizeof *h->attempts);
    for (; h->attempt_count < count; h->attempt_count++) {
        struct json_at one = json_at_index(&at, h->attempt_count);
        struct attempt *a = &h->attempts[h->attempt_count];
        if (!attempt(r, &one, a))
            return false;
        if (!read_has_source(r->out, a->source_hash))
            return read_without_source(r, &one);
    }
    return true;
}

static bool events(struct reader *r, const struct json_at *root)
{
    struct json_at at = json_at_key(root, "events");
    struct history *h = &r->out->history;
    size_t count = 0;
    if (!json_get_array(&at, &count, r->err))
        return false;
    h->events = arena_array(&h->arena, count + 1, sizeof *h->events);
    for (; h->event_count < count; h->event_count++) {
        struct json_at one = json_at_index(&at, h->event_count);
        struct event *e = &h->events[h->event_count];
        if (!event(r, &one, e))
            return false;
        if (e->source != NULL && !read_has_source(r->out, e->source))
            return read_without_source(r, &one);
    }
    return true;
}

static bool read(struct reader *r, const struct json_at *root)
{
    static const char *const keys[] = {"schema",   "judge",   "now",     "today",
                                       "attempts", "events",  "sources", "catalogue",
                                       "sessions", "ratings", NULL};
    struct json_at at = json_at_key(root, "schema");
    const char *schema = NULL;
    if (!json_get_object(root, r->err) || !json_get_string(&at, &schema, r->err))
        return false;
    if (strcmp(schema, "judge.history/1") != 0)
        return json_bad(&at, r->err, "expected \"judge.history/1\"");
    return json_only_keys(root, keys, r->err) && sources(r, root) && read_sessions(r, root) &&
           read_ratings(r, root) && attempts(r, root) && events(r, root);
}

bool history_document_read(const char *file, struct bytes json, struct history_document *out,
                           struct err *err)
{
    struct history_document d = {0};
    struct reader r = {&d, err};
    own_json json_t *j = json_parse(file, (const char *)json.data, json.len, err);
    struct json_at root = json_at_root(file, j);
    if (j == NULL || !read(&r, &root)) {
        history_document_release(&d);
        err->kind = ERR_USAGE; /* a named file, not a package */
        return false;
    }
    *out = d;
    return true;
}

void history_document_release(struct history_document *d)
{
    history_release(&d->history);
    *d = (struct history_document){0};
}
