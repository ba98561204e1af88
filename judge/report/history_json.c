/* judge.history/1. Every figure of judge.stats/1 follows from it (tests/cli/stats.py does it). */
#include "judge/report/history.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"

#include <sodium.h>
#include <string.h>

/* Values that are ready: json_pack's "o" takes them. */
static json_t *safe(const char *text)
{
    own_buf struct buf escaped = {0};
    if (text == NULL)
        return json_null();
    text_escape(&escaped, text, strlen(text), false);
    return json_stringn(buf_str(&escaped), escaped.len);
}

static json_t *number_or_null(int64_t n)
{
    return n != 0 ? json_integer(n) : json_null();
}

static void add(json_t *list, json_t *value)
{
    must(value != NULL && json_array_append_new(list, value) == 0);
}

static json_t *cost_json(const struct attempt_cost *c)
{
    json_t *j = json_pack("{s:o, s:o, s:s, s:b, s:b}", "target", safe(c->target), "fitted",
                          safe(c->fitted), "verdict", target_verdict_name(c->verdict), "soft",
                          c->soft, "borderline", c->borderline);
    must(j != NULL);
    return j;
}

static json_t *costs_json(const struct attempt *a)
{
    json_t *o = json_object();
    for (int m = 0; m < METRICS; m++) {
        if (a->cost[m].measured)
            must(json_object_set_new(o, attempt_metric_name((enum metric)m),
                                     cost_json(&a->cost[m])) == 0);
    }
    return o;
}

static json_t *attempt_json(const struct history *h, size_t i)
{
    const struct attempt *a = &h->attempts[i];
    char time[TIME_TEXT];
    char day[DAY_TEXT];
    json_t *failed = json_array();
    time_utc_text(a->at, time);
    day_text(day_of(a->at), day);
    for (size_t k = 0; k < a->failed_count; k++)
        add(failed, safe(a->failed[k]));
    return json_pack("{s:I, s:s, s:I, s:s, s:s, s:o, s:o, s:s, s:I, s:I, s:o, s:I, s:o, s:o, s:o, "
                     "s:s, s:o, s:I, s:b, s:b, s:b, s:b, s:b, s:b}",
                     "id", a->id, "uid", a->uid, "at", a->at, "time", time, "day", day, "problem",
                     safe(a->problem), "package_hash", safe(a->package_hash), "verdict",
                     verdict_row(a->verdict)->name, "passed", a->passed, "total", a->total,
                     "failed", failed, "elapsed_ns", a->elapsed_ns, "costs", costs_json(a),
                     "source_hash", safe(a->source_hash), "path", safe(a->path), "mode",
                     attempt_mode_name(a->mode), "session", number_or_null(a->session), "hints",
                     a->hints, "gave_up", a->gave_up, "overtime", a->overtime, "sanitizer",
                     a->sanitizer, "partial", a->partial, "cached", a->cached, "counts",
                     attempt_counts(h, i));
}

static json_t *event_json(const struct event *e)
{
    char time[TIME_TEXT];
    char day[DAY_TEXT];
    time_utc_text(e->at, time);
    day_text(day_of(e->at), day);
    return json_pack("{s:I, s:s, s:I, s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "id", e->id, "uid",
                     e->uid, "at", e->at, "time", time, "day", day, "kind",
                     event_kind_name(e->kind), "problem", safe(e->problem), "number",
                     number_or_null(e->number), "session", number_or_null(e->session),
                     "source_hash", safe(e->source));
}

static json_t *session_event_json(const struct session_event *e)
{
    json_t *j =
        json_pack("{s:I, s:s, s:I, s:I, s:s, s:o, s:I, s:I, s:o, s:o}", "seq", e->seq, "kind",
                  session_event_name(e->kind), "utc_ms", e->at.utc_ms, "boot_ms", e->at.boot_ms,
                  "boot", e->at.boot, "problem", safe(e->problem), "number", e->number, "outcome",
                  e->outcome, "text", safe(e->text), "source_hash", safe(e->source));
    must(j != NULL);
    return j;
}

static json_t *session_json(const struct session_log *l)
{
    json_t *events = json_array();
    for (size_t i = 0; i < l->count; i++)
        add(events, session_event_json(&l->events[i]));
    return json_pack("{s:I, s:o}", "id", l->id, "events", events);
}

static json_t *rating_json(const struct given_rating *r)
{
    char day[DAY_TEXT];
    day_text(r->day, day);
    return json_pack("{s:s, s:s, s:s}", "problem", r->problem, "day", day, "rating",
                     rating_name(r->rating));
}

/* Bytes that are no UTF-8, or hold a NUL, go as base64. */
static json_t *text_json(const struct history_text *t)
{
    const char *text = (const char *)t->text.data;
    if (text_is_utf8(text, t->text.len))
        return json_pack("{s:s, s:o}", "hash", t->hash, "text", json_stringn(text, t->text.len));
    size_t size = sodium_base64_encoded_len(t->text.len, sodium_base64_VARIANT_ORIGINAL);
    own_mem char *coded = mem_alloc(size);
    (void)sodium_bin2base64(coded, size, t->text.data, t->text.len, sodium_base64_VARIANT_ORIGINAL);
    return json_pack("{s:s, s:s}", "hash", t->hash, "base64", coded);
}

json_t *report_history_json(const struct history *h, const struct history_text *texts,
                            size_t text_count, int64_t now)
{
    char today[DAY_TEXT];
    json_t *attempts = json_array();
    json_t *events = json_array();
    json_t *sessions = json_array();
    json_t *ratings = json_array();
    json_t *sources = json_array();
    day_text(day_of(now), today);
    for (size_t i = 0; i < h->attempt_count; i++)
        add(attempts, attempt_json(h, i));
    for (size_t i = 0; i < h->event_count; i++)
        add(events, event_json(&h->events[i]));
    for (size_t i = 0; i < h->session_count; i++)
        add(sessions, session_json(&h->sessions[i]));
    for (size_t i = 0; i < h->rating_count; i++)
        add(ratings, rating_json(&h->ratings[i]));
    for (size_t i = 0; i < text_count; i++)
        add(sources, text_json(&texts[i]));
    json_t *j = json_pack("{s:s, s:s, s:I, s:s, s:o, s:o, s:o, s:o}", "schema", "judge.history/1",
                          "judge", JUDGE_VERSION, "now", now, "today", today, "attempts", attempts,
                          "events", events, "sessions", sessions, "ratings", ratings);
    must(j != NULL && (text_count == 0 || json_object_set(j, "sources", sources) == 0));
    json_decref(sources);
    return j;
}
