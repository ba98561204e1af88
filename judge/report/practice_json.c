/* judge.practice/1: the schema is docs/schema/practice-1.json. */
#include "judge/report/practice.h"

#include "judge/base/calendar.h"
#include "judge/base/text.h"

#include <string.h>

static json_t *text_json(const char *text)
{
    if (text == NULL)
        return json_null();
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), false);
    return json_stringn(buf_str(&safe), safe.len);
}

static void put(json_t *object, const char *key, json_t *value)
{
    must(json_object_set_new(object, key, value) == 0);
}

static void append(json_t *array, json_t *value)
{
    must(json_array_append_new(array, value) == 0);
}

json_t *report_sets_json(const struct set_row *rows, size_t count)
{
    json_t *o = json_object();
    json_t *sets = json_array();
    put(o, "schema", json_string("judge.practice/1"));
    for (size_t i = 0; i < count; i++) {
        json_t *set = json_object();
        json_t *problems = json_array();
        put(set, "name", text_json(rows[i].name));
        put(set, "title", text_json(rows[i].title));
        put(set, "minutes", json_integer(rows[i].minutes));
        for (size_t k = 0; k < rows[i].total; k++) {
            json_t *one = json_object();
            put(one, "id", text_json(rows[i].problems[k]));
            put(one, "installed", json_boolean(rows[i].here[k]));
            append(problems, one);
        }
        put(set, "problems", problems);
        append(sets, set);
    }
    put(o, "sets", sets);
    return o;
}

static json_t *utc_json(int64_t utc_ms)
{
    char text[TIME_TEXT];
    time_utc_text(utc_ms / 1000, text);
    return json_string(text);
}

/* One place for rounding: a hundredth of a point. */
static json_t *points_json(double points)
{
    return json_real((double)(int64_t)(points * 100 + 0.5) / 100);
}

static json_t *score_json(const struct score *score)
{
    static const char *const keys[SCORE_PARTS] = {"correctness", "complexity", "memory_safety",
                                                  "time"};
    json_t *o = json_object();
    json_t *parts = json_object();
    for (int i = 0; i < SCORE_PARTS; i++)
        put(parts, keys[i], points_json(score->points[i]));
    put(o, "total", points_json(score->total));
    put(o, "parts", parts);
    return o;
}

static json_t *classes_json(const char *const classes[2])
{
    if (classes[0] == NULL && classes[1] == NULL)
        return json_null();
    json_t *o = json_object();
    put(o, "target", text_json(classes[0]));
    put(o, "fitted", text_json(classes[1]));
    return o;
}

static json_t *submission_json(const struct session *s, const struct session_submission *one)
{
    json_t *o = json_object();
    const struct session_verdict *v = &one->verdict;
    /* under interview rules the names of hidden cases are kept until the end */
    bool tells = s->mode == SESSION_TRAINING || s->state == SESSION_DONE;
    put(o, "event", json_integer(one->seq));
    put(o, "problem", text_json(s->problems[one->problem].id));
    put(o, "source", text_json(one->source));
    put(o, "at_ms", json_integer(one->at_ms));
    put(o, "spent_ms", json_integer(one->spent_ms));
    put(o, "overtime", json_boolean(one->overtime));
    put(o, "verdict", v->known ? json_string(verdict_row(v->verdict)->name) : json_null());
    put(o, "passed", json_integer(v->passed));
    put(o, "total", json_integer(v->total));
    put(o, "first_failing", tells ? text_json(v->failed) : json_null());
    put(o, "time", classes_json(v->time));
    put(o, "space", classes_json(v->space));
    return o;
}

static json_t *seq_json(const struct session *s, size_t index)
{
    return index != SIZE_MAX ? json_integer(s->submissions[index].seq) : json_null();
}

static json_t *problem_json(const struct session *s, const struct session_problem *p)
{
    json_t *o = json_object();
    put(o, "id", text_json(p->id));
    put(o, "minutes", json_integer(p->minutes));
    put(o, "skipped", json_boolean(p->skipped));
    put(o, "spent_ms", json_integer(p->spent_ms));
    put(o, "counted", seq_json(s, p->counted));
    put(o, "latest", seq_json(s, p->latest));
    put(o, "score", score_json(&p->score));
    return o;
}

static json_t *event_json(const struct session *s, size_t i)
{
    const struct session_event *e = &s->events[i];
    json_t *o = json_object();
    put(o, "event", json_integer(e->seq));
    put(o, "kind", json_string(session_event_name(e->kind)));
    put(o, "at", utc_json(e->at.utc_ms));
    put(o, "at_ms", json_integer(s->event_ms[i]));
    put(o, "problem", text_json(e->problem));
    return o;
}

json_t *report_session_json(const struct session *s)
{
    json_t *o = json_object();
    json_t *problems = json_array();
    json_t *submissions = json_array();
    json_t *events = json_array();
    bool active = s->state == SESSION_RUNNING || s->state == SESSION_HALTED;
    put(o, "id", json_integer(s->id));
    put(o, "set", text_json(s->set));
    put(o, "mode", json_string(session_mode_name(s->mode)));
    put(o, "state", json_string(session_state_name(s->state)));
    put(o, "minutes", json_integer(s->minutes));
    put(o, "started", utc_json(s->started.utc_ms));
    put(o, "deadline",
        s->state == SESSION_RUNNING ? utc_json(s->now.utc_ms + s->left_ms) : json_null());
    put(o, "elapsed_ms", json_integer(s->elapsed_ms));
    put(o, "left_ms", json_integer(s->left_ms));
    put(o, "wall_moved_ms", json_integer(s->wall_moved_ms));
    put(o, "rebooted", json_boolean(s->rebooted));
    put(o, "current", active ? text_json(s->problems[s->current].id) : json_null());
    for (size_t i = 0; i < s->problem_count; i++)
        append(problems, problem_json(s, &s->problems[i]));
    for (size_t i = 0; i < s->submission_count; i++)
        append(submissions, submission_json(s, &s->submissions[i]));
    for (size_t i = 0; i < s->event_count; i++)
        append(events, event_json(s, i));
    put(o, "problems", problems);
    put(o, "submissions", submissions);
    put(o, "events", events);
    put(o, "score", score_json(&s->score));
    return o;
}
