/* judge.stats/1. Every figure can be computed from judge.history/1; a test does. */
#include "judge/report/stats.h"

#include "judge/base/calendar.h"

static void add(json_t *list, json_t *value)
{
    must(value != NULL && json_array_append_new(list, value) == 0);
}

static json_t *id_or_null(const char *id)
{
    return id != NULL ? json_string(id) : json_null();
}

static json_t *class_json(const struct attempt *a, enum metric m)
{
    if (a == NULL || !a->cost[m].measured)
        return json_null();
    const struct attempt_cost *c = &a->cost[m];
    return json_pack("{s:s?, s:s?, s:s}", "target", c->target, "fitted", c->fitted, "verdict",
                     target_verdict_name(c->verdict));
}

static json_t *list_json(const struct stats *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->tried; i++) {
        const struct stats_problem *p = &s->list[i];
        json_t *active = p->active_s > 0 ? json_integer(p->active_s) : json_null();
        add(list, json_pack("{s:s, s:s, s:I, s:I, s:b, s:b, s:o, s:o, s:o}", "id", p->entry->id,
                            "topic", p->entry->topic, "minutes", p->entry->minutes, "attempts",
                            (json_int_t)p->attempts, "solved", p->solved, "slow", p->slow,
                            "active_seconds", active, "time", class_json(p->best, METRIC_TIME),
                            "space", class_json(p->best, METRIC_SPACE)));
    }
    return list;
}

static json_t *topics_json(const struct stats *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->topic_count; i++) {
        const struct stats_topic *t = &s->topics[i];
        add(list, json_pack("{s:s, s:b, s:I, s:I, s:I, s:I, s:I, s:f, s:I}", "topic", t->topic,
                            "core", t->core, "problems", (json_int_t)t->problems, "seen",
                            (json_int_t)t->seen, "solved", (json_int_t)t->solved, "slow",
                            (json_int_t)t->slow, "attempts", (json_int_t)t->attempts, "mastery",
                            t->mastery, "samples", (json_int_t)t->samples));
    }
    return list;
}

static json_t *heat_json(const struct stats *s)
{
    json_t *list = json_array();
    for (int i = 0; i < STATS_DAYS; i++) {
        char day[DAY_TEXT];
        day_text(s->today - STATS_DAYS + 1 + i, day);
        add(list, json_pack("{s:s, s:I}", "day", day, "attempts", (json_int_t)s->heat[i]));
    }
    return list;
}

static json_t *weak_json(const struct stats *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->weak_count; i++)
        add(list,
            json_pack("{s:s, s:s}", "topic", s->weak[i].topic, "problem", s->weak[i].problem));
    return list;
}

static json_t *plan_json(const struct stats *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->week_count; i++) {
        const struct stats_week *w = &s->weeks[i];
        add(list,
            json_pack("{s:i, s:I, s:I, s:o}", "week", w->week, "problems", (json_int_t)w->problems,
                      "solved", (json_int_t)w->solved, "next", id_or_null(w->next)));
    }
    return list;
}

static json_t *session_json(const struct stats_session *s)
{
    char day[DAY_TEXT];
    day_text(s->day, day);
    json_t *score = s->state == SESSION_DONE ? json_real(s->score) : json_null();
    return json_pack("{s:I, s:s, s:o, s:s, s:s, s:s, s:I, s:I, s:I, s:I, s:I, s:o}", "id", s->id,
                     "set", s->set, "problem", id_or_null(s->problem), "mode",
                     session_mode_name(s->mode), "state", session_state_name(s->state), "day", day,
                     "minutes", s->minutes, "elapsed_ms", s->elapsed_ms, "problems",
                     (json_int_t)s->problems, "solved", (json_int_t)s->solved, "submissions",
                     (json_int_t)s->submissions, "score", score);
}

static json_t *sessions_json(const struct stats *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->session_count; i++)
        add(list, session_json(&s->sessions[i]));
    json_t *j = json_pack("{s:I, s:I, s:o}", "finished", (json_int_t)s->finished, "abandoned",
                          (json_int_t)s->abandoned, "list", list);
    must(j != NULL);
    return j;
}

json_t *report_stats_json(const struct stats *s, int64_t due)
{
    char today[DAY_TEXT];
    day_text(s->today, today);
    json_t *j = json_pack(
        "{s:s, s:I, s:s, s:I, s:I, s:{s:I, s:I, s:I, s:I}, s:o, s:{s:I, s:I}, s:o, s:o, s:o, s:o, "
        "s:o, s:o}",
        "schema", "judge.stats/1", "now", s->now, "today", today, "recorded",
        (json_int_t)s->recorded, "attempts", (json_int_t)s->attempts, "problems", "total",
        (json_int_t)s->problems, "tried", (json_int_t)s->tried, "slow", (json_int_t)s->slow,
        "solved", (json_int_t)s->solved, "due", due >= 0 ? json_integer(due) : json_null(), "days",
        "last_14", (json_int_t)s->days_14, "last_30", (json_int_t)s->days_30, "heat_map",
        heat_json(s), "topics", topics_json(s), "list", list_json(s), "weak", weak_json(s), "plan",
        plan_json(s), "sessions", sessions_json(s));
    must(j != NULL);
    return j;
}

json_t *report_catalogue_json(const struct catalogue *k)
{
    json_t *list = json_array();
    for (size_t i = 0; i < k->count; i++) {
        const struct catalogue_entry *e = &k->entries[i];
        add(list, json_pack("{s:s, s:s, s:s, s:s, s:I, s:o, s:o}", "id", e->id, "title", e->title,
                            "topic", e->topic, "difficulty", e->difficulty, "minutes", e->minutes,
                            "week", e->week > 0 ? json_integer(e->week) : json_null(), "place",
                            e->place > 0 ? json_integer(e->place) : json_null()));
    }
    return list;
}
