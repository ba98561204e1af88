/* Attempts: their names in documents and in the database, and what follows from a history alone. */
#include "judge/model/attempt.h"

#include "judge/base/err.h"

#include <string.h>

static const char *const modes[ATTEMPT_MODES] = {
    [ATTEMPT_RUN] = "run",   [ATTEMPT_TRAINING] = "training", [ATTEMPT_INTERVIEW] = "interview",
    [ATTEMPT_MOCK] = "mock", [ATTEMPT_REVIEW] = "review",
};

static const char *const metric_names[METRICS] = {
    [METRIC_TIME] = "time",
    [METRIC_SPACE] = "space",
    [METRIC_QUERIES] = "queries",
    [METRIC_MISSES] = "misses",
    [METRIC_ALLOCATIONS] = "allocations",
};

static const char *const kinds[EVENT_KINDS] = {
    [EVENT_SHOWN] = "shown",       [EVENT_STARTED] = "started",       [EVENT_HINT] = "hint",
    [EVENT_CLARIFY] = "clarify",   [EVENT_APPROACHES] = "approaches", [EVENT_GAVE_UP] = "gave_up",
    [EVENT_RESTORED] = "restored",
};

static bool parse(const char *const *names, int count, const char *name, int *out)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

const char *attempt_mode_name(enum attempt_mode m)
{
    must((unsigned)m < ATTEMPT_MODES);
    return modes[m];
}

bool attempt_mode_parse(const char *name, enum attempt_mode *out)
{
    int i = 0;
    if (!parse(modes, ATTEMPT_MODES, name, &i))
        return false;
    *out = (enum attempt_mode)i;
    return true;
}

const char *attempt_metric_name(enum metric m)
{
    must((unsigned)m < METRICS);
    return metric_names[m];
}

bool attempt_metric_parse(const char *name, enum metric *out)
{
    int i = 0;
    if (!parse(metric_names, METRICS, name, &i))
        return false;
    *out = (enum metric)i;
    return true;
}

const char *event_kind_name(enum event_kind k)
{
    must((unsigned)k < EVENT_KINDS);
    return kinds[k];
}

bool event_kind_parse(const char *name, enum event_kind *out)
{
    int i = 0;
    if (!parse(kinds, EVENT_KINDS, name, &i))
        return false;
    *out = (enum event_kind)i;
    return true;
}

void history_release(struct history *h)
{
    arena_release(&h->arena);
    *h = (struct history){0};
}

void source_hash(const void *text, size_t len, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, text, len);
    hash_hex(&h, out);
}

/* -- from a result ------------------------------------------------------------------------- */

static const char *copy_or_null(struct arena *arena, const char *s)
{
    return s != NULL ? arena_strdup(arena, s) : NULL;
}

static struct attempt_cost cost_of(const struct metric_cost *m, struct arena *arena)
{
    struct attempt_cost c = {
        .measured = m->measured,
        .target = copy_or_null(arena, m->target),
        .fitted = copy_or_null(arena, m->fitted),
        .verdict = m->verdict,
        .soft = m->soft,
    };
    for (size_t i = 0; i < m->axis_count; i++)
        c.borderline = c.borderline || m->axes[i].borderline;
    return m->measured ? c : (struct attempt_cost){0};
}

static void add_failed(struct attempt *a, const struct result *r, struct arena *arena)
{
    const char **names = arena_array(arena, ATTEMPT_FAILED_MAX, sizeof *names);
    for (size_t i = 0; i < r->case_count && a->failed_count < ATTEMPT_FAILED_MAX; i++) {
        if (r->cases[i].verdict != VERDICT_ACCEPTED)
            names[a->failed_count++] = arena_strdup(arena, r->cases[i].name);
    }
    a->failed = names;
}

struct attempt attempt_of_result(const struct result *r, int64_t at, struct arena *arena)
{
    struct attempt a = {
        .at = at,
        .problem = arena_strdup(arena, r->problem->id),
        .package_hash = arena_strdup(arena, r->problem->hash),
        .verdict = r->verdict,
        .passed = (int64_t)r->case_passed,
        .total = (int64_t)r->case_total,
        .elapsed_ns = r->elapsed_ns,
        .source_hash = arena_strdup(arena, r->source_hash),
        .path = arena_strdup(arena, r->path),
        .cached = r->cached,
        .sanitizer = r->autopsy.found && strcmp(r->autopsy.kind, "leak") != 0,
    };
    for (int m = 0; m < METRICS && r->complexity.measured; m++)
        a.cost[m] = cost_of(&r->complexity.metric[m], arena);
    add_failed(&a, r, arena);
    return a;
}

/* -- from a history ------------------------------------------------------------------------ */

bool attempt_counts(const struct history *h, size_t i)
{
    const struct attempt *a = &h->attempts[i];
    if (a->partial || a->verdict == VERDICT_JUDGE_ERROR)
        return false;
    for (size_t k = 0; a->cached && k < i; k++) {
        const struct attempt *b = &h->attempts[k];
        if (!b->partial && strcmp(b->source_hash, a->source_hash) == 0 &&
            strcmp(b->problem, a->problem) == 0 && strcmp(b->package_hash, a->package_hash) == 0)
            return false;
    }
    return true;
}

int64_t history_hints(const struct history *h, const char *problem)
{
    int64_t since = INT64_MIN;
    uint64_t seen = 0; /* bit 0 the approaches, bit n hint n; those beyond share the last bit */
    for (size_t i = 0; i < h->attempt_count; i++) {
        const struct attempt *a = &h->attempts[i];
        if (a->verdict == VERDICT_ACCEPTED && strcmp(a->problem, problem) == 0 && a->at > since &&
            attempt_counts(h, i))
            since = a->at;
    }
    for (size_t i = 0; i < h->event_count; i++) {
        const struct event *e = &h->events[i];
        if (e->at <= since || strcmp(e->problem, problem) != 0)
            continue;
        if (e->kind == EVENT_APPROACHES)
            seen |= 1;
        else if (e->kind == EVENT_HINT && e->number > 0)
            seen |= (uint64_t)1 << (e->number < 63 ? e->number : 63);
    }
    return __builtin_popcountll(seen);
}
