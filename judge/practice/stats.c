/* Progress: one pass for each kind of figure, over arrays that fit in memory many times over. */
#include "judge/practice/stats.h"

#include "judge/base/calendar.h"
#include "judge/practice/mastery.h"
#include "judge/practice/stats_sessions.h"

#include <stdlib.h>
#include <string.h>

void stats_release(struct stats *s)
{
    arena_release(&s->arena);
    *s = (struct stats){0};
}

/* -- days ------------------------------------------------------------------------------------- */

/* Attempts of the future, made while a clock was wrong, belong to no day that is shown. */
static void count_days(const struct history *h, struct stats *s)
{
    for (size_t i = 0; i < h->attempt_count; i++) {
        int64_t ago = s->today - day_of(h->attempts[i].at);
        if (ago >= 0 && ago < STATS_DAYS)
            s->heat[STATS_DAYS - 1 - ago]++;
    }
    for (size_t ago = 0; ago < 30; ago++) {
        bool practised = s->heat[STATS_DAYS - 1 - ago] > 0;
        s->days_14 += practised && ago < 14;
        s->days_30 += practised;
    }
}

/* -- problems --------------------------------------------------------------------------------- */

static struct stats_problem problem_of(const struct history *h, const struct catalogue_entry *e,
                                       bool *seen)
{
    struct stats_problem p = {.entry = e};
    for (size_t i = 0; i < h->attempt_count; i++) {
        const struct attempt *a = &h->attempts[i];
        if (strcmp(a->problem, e->id) != 0)
            continue;
        *seen = true;
        if (!attempt_counts(h, i))
            continue;
        p.attempts++;
        if (a->verdict == VERDICT_ACCEPTED ||
            (a->verdict == VERDICT_COMPLEXITY_MISSED && !p.solved))
            p.best = a;
        p.solved = p.solved || a->verdict == VERDICT_ACCEPTED;
    }
    p.slow = !p.solved && p.best != NULL;
    p.active_s = *seen ? stats_active_seconds(h, e->id) : 0;
    return p;
}

static void fill_list(const struct history *h, const struct catalogue *k, struct stats *s)
{
    s->problems = k->count;
    s->list = arena_array(&s->arena, k->count + 1, sizeof *s->list);
    for (size_t i = 0; i < k->count; i++) {
        bool seen = false;
        struct stats_problem p = problem_of(h, &k->entries[i], &seen);
        if (!seen)
            continue;
        s->list[s->tried++] = p;
        s->solved += p.solved;
        s->slow += p.slow;
    }
}

static const struct stats_problem *find(const struct stats *s, const struct catalogue_entry *e)
{
    for (size_t i = 0; i < s->tried; i++) {
        if (s->list[i].entry == e)
            return &s->list[i];
    }
    return NULL;
}

static bool solved(const struct stats *s, const struct catalogue_entry *e)
{
    const struct stats_problem *p = find(s, e);
    return p != NULL && p->solved;
}

/* -- topics ----------------------------------------------------------------------------------- */

struct topic_key {
    const struct catalogue *catalogue;
    const char *topic;
};

static bool is_of_topic(const void *data, const char *problem)
{
    const struct topic_key *key = data;
    const struct catalogue_entry *e = catalogue_find(key->catalogue, problem);
    return e != NULL && strcmp(e->topic, key->topic) == 0;
}

static struct stats_topic *topic_of(struct stats *s, const char *name)
{
    for (size_t i = 0; i < s->topic_count; i++) {
        if (strcmp(s->topics[i].topic, name) == 0)
            return &s->topics[i];
    }
    s->topics[s->topic_count] = (struct stats_topic){.topic = name};
    return &s->topics[s->topic_count++];
}

/* Weakest first; of equals the core first, then what has most left to do, then by name. */
static int by_weakness(const void *x, const void *y)
{
    const struct stats_topic *a = x;
    const struct stats_topic *b = y;
    size_t left_a = a->problems - a->solved;
    size_t left_b = b->problems - b->solved;
    if (a->mastery != b->mastery)
        return a->mastery < b->mastery ? -1 : 1;
    if (a->core != b->core)
        return a->core ? -1 : 1;
    if (left_a != left_b)
        return left_a > left_b ? -1 : 1;
    return strcmp(a->topic, b->topic);
}

static void fill_topics(const struct history *h, const struct catalogue *k, struct stats *s)
{
    s->topics = arena_array(&s->arena, k->count + 1, sizeof *s->topics);
    for (size_t i = 0; i < k->count; i++) {
        const struct catalogue_entry *e = &k->entries[i];
        const struct stats_problem *p = find(s, e);
        struct stats_topic *t = topic_of(s, e->topic);
        t->core = t->core || e->week > 0;
        t->problems++;
        if (p == NULL)
            continue;
        t->seen++;
        t->solved += p->solved;
        t->slow += p->slow;
        t->attempts += p->attempts;
    }
    for (size_t i = 0; i < s->topic_count; i++) {
        struct topic_key key = {k, s->topics[i].topic};
        struct mastery m = mastery_of(h, s->now, is_of_topic, &key);
        s->topics[i].mastery = m.value;
        s->topics[i].samples = m.samples;
    }
    qsort(s->topics, s->topic_count, sizeof *s->topics, by_weakness);
}

/* -- what next -------------------------------------------------------------------------------- */

static int level(const char *difficulty)
{
    return strcmp(difficulty, "easy") == 0 ? 0 : strcmp(difficulty, "medium") == 0 ? 1 : 2;
}

/* Entries come by id, so of equals the first in the alphabet stays. */
static bool easier(const struct catalogue_entry *a, const struct catalogue_entry *b)
{
    int of_a = level(a->difficulty);
    int of_b = level(b->difficulty);
    return of_a != of_b ? of_a < of_b : a->minutes < b->minutes;
}

static const char *easiest_unsolved(const struct stats *s, const struct catalogue *k,
                                    const char *topic)
{
    const struct catalogue_entry *best = NULL;
    for (size_t i = 0; i < k->count; i++) {
        const struct catalogue_entry *e = &k->entries[i];
        if (strcmp(e->topic, topic) == 0 && !solved(s, e) && (best == NULL || easier(e, best)))
            best = e;
    }
    return best != NULL ? best->id : NULL;
}

/* The weakest topics in which something is left to solve. */
static void fill_weak(const struct catalogue *k, struct stats *s)
{
    for (size_t i = 0; i < s->topic_count && s->weak_count < STATS_WEAK; i++) {
        const char *problem = easiest_unsolved(s, k, s->topics[i].topic);
        if (problem == NULL)
            continue;
        s->weak[s->weak_count].topic = s->topics[i].topic;
        s->weak[s->weak_count++].problem = problem;
    }
}

static void fill_weeks(const struct catalogue *k, struct stats *s)
{
    for (int week = 1; week <= STATS_WEEKS; week++) {
        struct stats_week w = {.week = week};
        int place = INT32_MAX;
        for (size_t i = 0; i < k->count; i++) {
            const struct catalogue_entry *e = &k->entries[i];
            if (e->week != week)
                continue;
            w.problems++;
            if (solved(s, e)) {
                w.solved++;
            } else if (e->place < place) {
                place = e->place;
                w.next = e->id;
            }
        }
        if (w.problems > 0)
            s->weeks[s->week_count++] = w;
    }
}

bool stats_of(const struct history *h, const struct catalogue *k, int64_t now, struct stats *out,
              struct err *err)
{
    struct stats s = {.now = now, .today = day_of(now), .recorded = h->attempt_count};
    for (size_t i = 0; i < h->attempt_count; i++)
        s.attempts += attempt_counts(h, i);
    if (h->attempt_count > 0)
        s.last = &h->attempts[h->attempt_count - 1];
    count_days(h, &s);
    fill_list(h, k, &s);
    fill_topics(h, k, &s);
    fill_weak(k, &s);
    fill_weeks(k, &s);
    if (!stats_sessions(h, &s, err)) {
        stats_release(&s);
        return false;
    }
    *out = s;
    return true;
}
