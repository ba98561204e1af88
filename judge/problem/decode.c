/* problem.json, top level: the catalogue's keys, limits and families; the rest is in signature.c,
 * rule.c, axes.c and cases.c. A key that nobody knows is an error: it is a typing mistake, and what
 * it was meant to say would be missing. */
#include "judge/problem/decode.h"
#include "judge/problem/load.h"

#include <inttypes.h>
#include <string.h>

static bool name_is_code(const char *s) /* "an.two_sum" */
{
    return s[0] != '\0' && strlen(s) <= NAME_MAX_LEN &&
           strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_.") == strlen(s);
}

static bool decode_catalogue(const struct json_at *top, struct problem *p, struct err *err)
{
    static const char *const origin_keys[] = {"leetcode", NULL};
    static const char *const levels[] = {"easy", "medium", "hard"};
    struct json_at title = json_at_key(top, "title");
    struct json_at topic = json_at_key(top, "topic");
    struct json_at tags = json_at_key(top, "tags");
    struct json_at covers = json_at_key(top, "covers");
    struct json_at difficulty = json_at_key(top, "difficulty");
    struct json_at minutes = json_at_key(top, "minutes");
    struct json_at origin = json_at_key(top, "origin");
    struct arena *a = &p->arena;
    if (!decode_text(&title, TITLE_MAX_LEN, a, &p->title, err) ||
        !decode_text(&topic, NAME_MAX_LEN, a, &p->topic, err))
        return false;
    if (!name_is_snake(p->topic))
        return json_bad(&topic, err, "expected a name of a-z, 0-9 and _");
    if (!decode_names(&tags, name_is_snake, "a tag: a-z, 0-9 and _", a, &p->tags, &p->tag_count,
                      err) ||
        !decode_names(&covers, name_is_code, "a topic's code: a-z, 0-9, _ and .", a, &p->covers,
                      &p->cover_count, err) ||
        !decode_text(&difficulty, NAME_MAX_LEN, a, &p->difficulty, err))
        return false;
    if (!name_in(p->difficulty, levels, array_len(levels)))
        return json_bad(&difficulty, err, "expected easy, medium or hard");
    if (!json_get_int(&minutes, 1, 600, &p->minutes, err))
        return false;
    if (origin.value == NULL)
        return true;
    struct json_at leetcode = json_at_key(&origin, "leetcode");
    int64_t number = 0;
    if (!json_only_keys(&origin, origin_keys, err) ||
        !json_get_int(&leetcode, 1, 1000000, &number, err))
        return false;
    p->origin = arena_printf(a, "leetcode %" PRId64, number);
    return true;
}

static bool optional_int(const struct json_at *up, const char *key, int64_t min, int64_t max,
                         int64_t *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return at.value == NULL || json_get_int(&at, min, max, out, err);
}

static bool decode_limits(const struct json_at *top, struct limits *l, struct err *err)
{
    static const char *const keys[] = {"time_ms",  "memory_mb", "wall_ms",
                                       "stack_mb", "output_kb", NULL};
    struct json_at at = json_at_key(top, "limits");
    struct json_at time = json_at_key(&at, "time_ms");
    struct json_at memory = json_at_key(&at, "memory_mb");
    if (!json_only_keys(&at, keys, err) || !json_get_int(&time, 1, 60000, &l->time_ms, err) ||
        !json_get_int(&memory, 1, 16384, &l->memory_mb, err))
        return false;
    l->wall_ms = 3 * l->time_ms + 1000;
    l->stack_mb = 64;
    l->output_kb = 1024;
    return optional_int(&at, "wall_ms", 1, 600000, &l->wall_ms, err) &&
           optional_int(&at, "stack_mb", 1, 4096, &l->stack_mb, err) &&
           optional_int(&at, "output_kb", 0, 65536, &l->output_kb, err);
}

static bool decode_families(const struct json_at *top, struct problem *p, struct err *err)
{
    static const char *const keys[] = {"sweep", "hidden", "exhaustive", NULL};
    static const char what[] = "a family: a-z, 0-9 and _";
    struct json_at at = json_at_key(top, "families");
    struct json_at sweep = json_at_key(&at, "sweep");
    struct json_at hidden = json_at_key(&at, "hidden");
    struct json_at exhaustive = json_at_key(&at, "exhaustive");
    struct arena *a = &p->arena;
    if (at.value == NULL)
        return true;
    return json_only_keys(&at, keys, err) &&
           decode_names(&sweep, name_is_snake, what, a, &p->sweep, &p->sweep_count, err) &&
           decode_names(&hidden, name_is_snake, what, a, &p->hidden, &p->hidden_count, err) &&
           decode_names(&exhaustive, name_is_snake, what, a, &p->exhaustive, &p->exhaustive_count,
                        err);
}

static bool decode_problem(const json_t *doc, struct problem *p, struct err *err)
{
    static const char *const keys[] = {
        "format",   "title",      "topic",  "tags",  "covers",  "difficulty", "minutes",  "origin",
        "function", "operations", "limits", "check", "targets", "axes",       "families", NULL};
    struct json_at top = json_at_root("problem.json", doc);
    struct json_at format = json_at_key(&top, "format");
    int64_t version = 0;
    return json_get_object(&top, err) && json_get_int(&format, 1, 1, &version, err) &&
           json_only_keys(&top, keys, err) && decode_catalogue(&top, p, err) &&
           decode_signature(&top, p, err) && decode_limits(&top, &p->limits, err) &&
           decode_families(&top, p, err) && decode_axes(&top, p, err) &&
           decode_targets(&top, p, err);
}

static bool decode_both(struct bytes problem_json, struct bytes cases_json, struct problem *p,
                        struct err *err)
{
    if (problem_json.len > PROBLEM_JSON_MAX)
        return err_package(err, "problem.json: larger than %d bytes", PROBLEM_JSON_MAX);
    if (cases_json.len > CASES_JSON_MAX)
        return err_package(err, "cases.json: larger than %d bytes", CASES_JSON_MAX);
    own_json json_t *problem =
        json_parse("problem.json", (const char *)problem_json.data, problem_json.len, err);
    if (problem == NULL || !decode_problem(problem, p, err))
        return false;
    own_json json_t *cases =
        json_parse("cases.json", (const char *)cases_json.data, cases_json.len, err);
    return cases != NULL && decode_cases(cases, p, err);
}

bool problem_decode(const char *id, struct bytes problem_json, struct bytes cases_json,
                    struct problem *out, struct err *err)
{
    struct problem p = {0};
    if (!name_is_snake(id))
        return err_package(err, "the package's folder must have a name of a-z, 0-9 and _");
    p.id = arena_strdup(&p.arena, id);
    if (!decode_both(problem_json, cases_json, &p, err)) {
        problem_release(&p);
        return false;
    }
    *out = p;
    return true;
}
