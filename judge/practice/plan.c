/* The plan of a session as JSON, both ways. It is kept in the database, which others may have
 * changed: reading checks everything that the fold relies on. */
#include "judge/practice/plan.h"

#include "judge/base/json.h"
#include "judge/practice/sets.h"

#include <string.h>

enum { QUESTIONS_MAX = 64 };

char *session_plan_text(const struct session_plan *p)
{
    own_json json_t *problems = json_array();
    own_json json_t *weights = json_array();
    for (size_t i = 0; i < p->problem_count; i++)
        must(json_array_append_new(problems,
                                   json_pack("{s:s, s:I}", "id", p->problems[i].id, "minutes",
                                             (json_int_t)p->problems[i].minutes)) == 0);
    for (int i = 0; i < SCORE_PARTS; i++)
        must(json_array_append_new(weights, json_real(p->weights[i])) == 0);
    own_json json_t *j =
        json_pack("{s:s, s:s, s:I, s:O, s:O}", "set", p->set, "mode", session_mode_name(p->mode),
                  "minutes", (json_int_t)p->minutes, "weights", weights, "problems", problems);
    if (p->mode == SESSION_MOCK)
        must(json_object_set_new(j, "questions", json_integer((json_int_t)p->questions)) == 0);
    must(j != NULL);
    char *text = json_dumps(j, JSON_COMPACT);
    must(text != NULL);
    return text;
}

static bool read_weights(const struct json_at *at, double *out, struct err *err)
{
    size_t count = 0;
    if (!json_get_array(at, &count, err))
        return false;
    if (count != SCORE_PARTS)
        return json_bad(at, err, "expected %d weights", (int)SCORE_PARTS);
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(at, i);
        if (!json_get_number(&one, &out[i], err))
            return false;
        if (!(out[i] >= 0 && out[i] <= 1000))
            return json_bad(&one, err, "expected a weight from 0 to 1000");
    }
    return true;
}

/* Names go into file names and onto screens. */
static bool read_name(const struct json_at *at, struct arena *arena, const char **out,
                      struct err *err)
{
    const char *name = NULL;
    if (!json_get_string(at, &name, err))
        return false;
    if (name[0] == '\0' || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != strlen(name))
        return json_bad(at, err, "expected a name of a-z, 0-9 and _");
    *out = arena_strdup(arena, name);
    return true;
}

static bool read_problems(const struct json_at *at, struct session *s, struct err *err)
{
    size_t count = 0;
    if (!json_get_array(at, &count, err))
        return false;
    if (count < 1 || count > SET_PROBLEMS_MAX)
        return json_bad(at, err, "expected 1 to %d problems", (int)SET_PROBLEMS_MAX);
    s->problems = arena_array(&s->arena, count, sizeof *s->problems);
    s->problem_count = count;
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(at, i);
        struct json_at id = json_at_key(&one, "id");
        struct json_at minutes = json_at_key(&one, "minutes");
        struct session_problem *p = &s->problems[i];
        if (!read_name(&id, &s->arena, &p->id, err) ||
            !json_get_int(&minutes, 1, SET_MINUTES_MAX, &p->minutes, err))
            return false;
        p->counted = p->latest = SIZE_MAX;
    }
    return true;
}

bool session_plan_read(const char *text, struct session *s, struct err *err)
{
    own_json json_t *doc = json_parse("plan", text, strlen(text), err);
    if (doc == NULL)
        return false;
    struct json_at root = json_at_root("plan", doc);
    struct json_at set = json_at_key(&root, "set");
    struct json_at mode = json_at_key(&root, "mode");
    struct json_at minutes = json_at_key(&root, "minutes");
    struct json_at weights = json_at_key(&root, "weights");
    struct json_at problems = json_at_key(&root, "problems");
    struct json_at questions = json_at_key(&root, "questions");
    const char *name = NULL;
    int64_t asked = 0;
    if (!read_name(&set, &s->arena, &s->set, err) || !json_get_string(&mode, &name, err) ||
        !json_get_int(&minutes, 1, SET_MINUTES_MAX, &s->minutes, err) ||
        !read_weights(&weights, s->weights, err) || !read_problems(&problems, s, err) ||
        (questions.value != NULL && !json_get_int(&questions, 0, QUESTIONS_MAX, &asked, err)))
        return false;
    if (!session_mode_parse(name, &s->mode))
        return json_bad(&mode, err, "unknown mode");
    s->questions = (size_t)asked;
    return true;
}
