/* From judge.history/1 to struct history. What judge adds for readers (id, time, day, counts, now)
 * is let pass and not looked at. */
#include "judge/store/document.h"

#include "judge/base/json.h"
#include "judge/base/mem.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX_LEN = 64, CASE_MAX = 256, PATH_LEN_MAX = 4096, CLASS_MAX = 64 };
static const int64_t TIME_MAX = 253402300799; /* the end of the year 9999 */

struct reader {
    struct history_document *out;
    struct err *err;
};

/* -- values ----------------------------------------------------------------------------------- */

/* A string of at most `max` bytes, copied. */
static bool text(struct reader *r, const struct json_at *up, const char *key, size_t max,
                 const char **out)
{
    struct json_at at = json_at_key(up, key);
    const char *s = NULL;
    if (!json_get_string(&at, &s, r->err))
        return false;
    if (strlen(s) > max)
        return json_bad(&at, r->err, "longer than %zu bytes", max);
    *out = arena_strdup(&r->out->history.arena, s);
    return true;
}

static bool text_or_null(struct reader *r, const struct json_at *up, const char *key, size_t max,
                         const char **out)
{
    *out = NULL;
    return json_is_null(json_object_get(up->value, key)) || text(r, up, key, max, out);
}

/* `digits` lower-case hexadecimal digits. */
static bool hex(struct reader *r, const struct json_at *up, const char *key, size_t digits,
                const char **out)
{
    struct json_at at = json_at_key(up, key);
    if (!text(r, up, key, digits, out))
        return false;
    if (strlen(*out) != digits || strspn(*out, "0123456789abcdef") != digits)
        return json_bad(&at, r->err, "expected %zu hexadecimal digits", digits);
    return true;
}

static bool uid(struct reader *r, const struct json_at *up, char out[ATTEMPT_UID + 1])
{
    const char *s = NULL;
    if (!hex(r, up, "uid", ATTEMPT_UID, &s))
        return false;
    memcpy(out, s, ATTEMPT_UID + 1);
    return true;
}

static bool problem_id(struct reader *r, const struct json_at *up, const char **out)
{
    struct json_at at = json_at_key(up, "problem");
    if (!text(r, up, "problem", NAME_MAX_LEN, out))
        return false;
    if ((*out)[0] == '\0' || strspn(*out, "abcdefghijklmnopqrstuvwxyz0123456789_") != strlen(*out))
        return json_bad(&at, r->err, "expected the id of a problem: a-z, 0-9 and _");
    return true;
}

static bool number(struct reader *r, const struct json_at *up, const char *key, int64_t max,
                   int64_t *out)
{
    struct json_at at = json_at_key(up, key);
    return json_get_int(&at, 0, max, out, r->err);
}

static bool flag(struct reader *r, const struct json_at *up, const char *key, bool *out)
{
    struct json_at at = json_at_key(up, key);
    return json_get_bool(&at, out, r->err);
}

static bool unknown(struct reader *r, const struct json_at *up, const char *key, const char *what)
{
    struct json_at at = json_at_key(up, key);
    return json_bad(&at, r->err, "not a %s that this judge knows", what);
}

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
            return unknown(r, &at, name, "metric");
        struct attempt_cost *c = &a->cost[metric];
        c->measured = true;
        if (!json_only_keys(&one, keys, r->err) ||
            !text_or_null(r, &one, "target", CLASS_MAX, &c->target) ||
            !text_or_null(r, &one, "fitted", CLASS_MAX, &c->fitted) ||
            !text(r, &one, "verdict", NAME_MAX_LEN, &verdict) || !flag(r, &one, "soft", &c->soft) ||
            !flag(r, &one, "borderline", &c->borderline))
            return false;
        if (!target_verdict_parse(verdict, &c->verdict))
            return unknown(r, &one, "verdict", "verdict of a target");
    }
    return true;
}

static bool attempt_words(struct reader *r, const struct json_at *at, struct attempt *a)
{
    const char *verdict = NULL;
    const char *mode = NULL;
    if (!uid(r, at, a->uid) || !problem_id(r, at, &a->problem) ||
        !text(r, at, "package_hash", HASH_HEX, &a->package_hash) ||
        !text(r, at, "verdict", NAME_MAX_LEN, &verdict) ||
        !hex(r, at, "source_hash", HASH_HEX, &a->source_hash) ||
        !text(r, at, "path", PATH_LEN_MAX, &a->path) || !text(r, at, "mode", NAME_MAX_LEN, &mode))
        return false;
    if (!verdict_parse(verdict, &a->verdict))
        return unknown(r, at, "verdict", "verdict");
    return attempt_mode_parse(mode, &a->mode) || unknown(r, at, "mode", "mode");
}

static bool attempt(struct reader *r, const struct json_at *at, struct attempt *a)
{
    static const char *const keys[] = {
        "id",      "uid",    "at",      "time",   "day",        "problem",  "package_hash",
        "verdict", "passed", "total",   "failed", "elapsed_ns", "costs",    "source_hash",
        "path",    "mode",   "session", "hints",  "gave_up",    "overtime", "sanitizer",
        "partial", "cached", "counts",  NULL};
    return json_only_keys(at, keys, r->err) && attempt_words(r, at, a) &&
           number(r, at, "at", TIME_MAX, &a->at) &&
           number(r, at, "passed", INT32_MAX, &a->passed) &&
           number(r, at, "total", INT32_MAX, &a->total) &&
           number(r, at, "elapsed_ns", INT64_MAX, &a->elapsed_ns) &&
           number(r, at, "hints", INT32_MAX, &a->hints) && failed(r, at, a) && costs(r, at, a) &&
           flag(r, at, "gave_up", &a->gave_up) && flag(r, at, "overtime", &a->overtime) &&
           flag(r, at, "sanitizer", &a->sanitizer) && flag(r, at, "partial", &a->partial) &&
           flag(r, at, "cached", &a->cached);
}

static bool event(struct reader *r, const struct json_at *at, struct event *e)
{
    static const char *const keys[] = {"id",      "uid",    "at",      "time",        "day", "kind",
                                       "problem", "number", "session", "source_hash", NULL};
    const char *kind = NULL;
    bool numbered = !json_is_null(json_object_get(at->value, "number"));
    bool kept = !json_is_null(json_object_get(at->value, "source_hash"));
    if (!json_only_keys(at, keys, r->err) || !uid(r, at, e->uid) ||
        !number(r, at, "at", TIME_MAX, &e->at) || !text(r, at, "kind", NAME_MAX_LEN, &kind) ||
        !problem_id(r, at, &e->problem) ||
        (numbered && !number(r, at, "number", INT32_MAX, &e->number)) ||
        (kept && !hex(r, at, "source_hash", HASH_HEX, &e->source)))
        return false;
    return event_kind_parse(kind, &e->kind) || unknown(r, at, "kind", "kind of event");
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
    if (!json_only_keys(at, keys, r->err) || !hex(r, at, "hash", HASH_HEX, &t->hash) ||
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

static bool has_source(const struct history_document *d, const char *hash)
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

static bool without(struct reader *r, const struct json_at *one)
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
        if (!has_source(r->out, a->source_hash))
            return without(r, &one);
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
        if (e->source != NULL && !has_source(r->out, e->source))
            return without(r, &one);
    }
    return true;
}

static bool read(struct reader *r, const struct json_at *root)
{
    static const char *const keys[] = {"schema", "judge",   "now",       "today", "attempts",
                                       "events", "sources", "catalogue", NULL};
    struct json_at at = json_at_key(root, "schema");
    const char *schema = NULL;
    if (!json_get_object(root, r->err) || !json_get_string(&at, &schema, r->err))
        return false;
    if (strcmp(schema, "judge.history/1") != 0)
        return json_bad(&at, r->err, "expected \"judge.history/1\"");
    return json_only_keys(root, keys, r->err) && sources(r, root) && attempts(r, root) &&
           events(r, root);
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
