/* judge.assignment/1, top down. An unknown key is an error: it is a typing mistake, and somebody
 * would get other points than the teacher meant. */
#include "judge/problem/assignment.h"

#include "judge/problem/decode.h"

#include <string.h>

static const double points_max = 1000000;

static bool optional_number(const struct json_at *up, const char *key, double max, double *out,
                            struct err *err)
{
    struct json_at at = json_at_key(up, key);
    if (at.value == NULL)
        return true;
    if (!json_get_number(&at, out, err))
        return false;
    /* so written that a NaN is refused, too */
    if (!(*out >= 0 && *out <= max))
        return json_bad(&at, err, "expected a number from 0 to %g", max);
    return true;
}

static bool decode_hidden(const struct json_at *up, const char **out, struct err *err)
{
    static const char *const choices[] = {"counts", "names", "full"};
    struct json_at at = json_at_key(up, "hidden");
    const char *word = NULL;
    if (at.value == NULL)
        return true;
    if (!json_get_string(&at, &word, err))
        return false;
    for (size_t i = 0; i < array_len(choices); i++) {
        if (strcmp(word, choices[i]) == 0) {
            *out = choices[i];
            return true;
        }
    }
    return json_bad(&at, err, "expected counts, names or full");
}

static bool decode_assigned(const struct json_at *at, struct arena *a, struct assigned *out,
                            struct err *err)
{
    static const char *const keys[] = {"id", "points", "correctness", "complexity", "hidden", NULL};
    struct json_at id = json_at_key(at, "id");
    *out = (struct assigned){.points = ASSIGNMENT_POINTS,
                             .correctness = ASSIGNMENT_CORRECTNESS,
                             .complexity = ASSIGNMENT_COMPLEXITY,
                             .hidden = ASSIGNMENT_HIDDEN};
    if (!json_get_object(at, err) || !json_only_keys(at, keys, err) ||
        !decode_text(&id, NAME_MAX_LEN, a, &out->id, err))
        return false;
    if (!name_is_snake(out->id))
        return json_bad(&id, err, "expected the id of a problem: a-z, 0-9 and _");
    if (!optional_number(at, "points", points_max, &out->points, err) ||
        !optional_number(at, "correctness", points_max, &out->correctness, err) ||
        !optional_number(at, "complexity", points_max, &out->complexity, err) ||
        !decode_hidden(at, &out->hidden, err))
        return false;
    double sum = out->correctness + out->complexity;
    if (sum <= 0)
        return json_bad(at, err, "correctness and complexity cannot both weigh nothing");
    out->correctness /= sum;
    out->complexity /= sum;
    return true;
}

static bool decode_problems(const struct json_at *top, struct assignment *a, struct err *err)
{
    struct json_at at = json_at_key(top, "problems");
    if (!json_get_array(&at, &a->count, err))
        return false;
    if (a->count < 1 || a->count > ASSIGNMENT_PROBLEMS_MAX)
        return json_bad(&at, err, "expected 1 to %d problems", ASSIGNMENT_PROBLEMS_MAX);
    a->problems = arena_array(&a->arena, a->count, sizeof *a->problems);
    for (size_t i = 0; i < a->count; i++) {
        struct json_at one = json_at_index(&at, i);
        if (!decode_assigned(&one, &a->arena, &a->problems[i], err))
            return false;
        for (size_t j = 0; j < i; j++)
            if (strcmp(a->problems[i].id, a->problems[j].id) == 0)
                return json_bad(&one, err, "%s is there twice", a->problems[i].id);
    }
    return true;
}

static bool decode(const json_t *doc, const char *file, struct assignment *a, struct err *err)
{
    static const char *const keys[] = {"schema",    "title",       "problems", "partial",
                                       "time_outs", "cpu_seconds", NULL};
    struct json_at top = json_at_root(file, doc);
    struct json_at schema = json_at_key(&top, "schema");
    struct json_at title = json_at_key(&top, "title");
    struct json_at partial = json_at_key(&top, "partial");
    struct json_at time_outs = json_at_key(&top, "time_outs");
    struct json_at seconds = json_at_key(&top, "cpu_seconds");
    const char *name = NULL;
    if (!json_get_object(&top, err) || !json_get_string(&schema, &name, err))
        return false;
    if (strcmp(name, "judge.assignment/1") != 0)
        return json_bad(&schema, err, "expected judge.assignment/1");
    return json_only_keys(&top, keys, err) &&
           (title.value == NULL || decode_text(&title, TITLE_MAX_LEN, &a->arena, &a->title, err)) &&
           (partial.value == NULL || json_get_bool(&partial, &a->partial, err)) &&
           (time_outs.value == NULL || json_get_int(&time_outs, 0, 10000, &a->time_outs, err)) &&
           (seconds.value == NULL || json_get_int(&seconds, 0, 100000, &a->cpu_seconds, err)) &&
           decode_problems(&top, a, err);
}

bool assignment_decode(const char *file, struct bytes json, struct assignment *out, struct err *err)
{
    struct assignment a = {
        .partial = true, .time_outs = ASSIGNMENT_TIME_OUTS, .cpu_seconds = ASSIGNMENT_CPU_SECONDS};
    own_json json_t *doc = json_parse(file, (const char *)json.data, json.len, err);
    if (doc == NULL || !decode(doc, file, &a, err)) {
        err->kind = ERR_USAGE; /* a file that was named on the command line, and no package */
        assignment_release(&a);
        return false;
    }
    *out = a;
    return true;
}
