/* cases.json: samples and edge cases, encoded as they go over the wire; and files of the same form
 * with a user's own cases. */
#include "judge/problem/decode.h"

#include "judge/codec/codec.h"

#include <string.h>

/* Never NULL, so that an empty answer is told from none. */
static struct bytes keep(struct arena *a, const struct buf *b)
{
    unsigned char *data = arena_alloc(a, b->len + 1);
    if (b->len > 0)
        memcpy(data, b->data, b->len);
    return (struct bytes){data, b->len};
}

static bool decode_call(const struct json_at *at, const struct signature *s, struct arena *a,
                        struct named_case *c, struct err *err)
{
    static const char *const keys[] = {"name", "group", "why", "args", "expected", NULL};
    struct json_at args = json_at_key(at, "args");
    struct json_at expected = json_at_key(at, "expected");
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    if (!json_only_keys(at, keys, err) ||
        !codec_args_from_json(&args, &s->callable[0], &input, err))
        return false;
    c->input = keep(a, &input);
    if (expected.value == NULL)
        return true;
    if (!codec_answer_from_json(&expected, &s->callable[0], c->input, &answer, err))
        return false;
    c->expected = keep(a, &answer);
    return true;
}

static bool decode_ops(const struct json_at *at, const struct signature *s, struct arena *a,
                       struct named_case *c, struct err *err)
{
    static const char *const keys[] = {"name", "group", "why", "init", "ops", NULL};
    struct json_at init = json_at_key(at, "init");
    struct json_at ops = json_at_key(at, "ops");
    own_buf struct buf input = {0};
    own_buf struct buf answer = {0};
    bool has_expected = false;
    if (!json_only_keys(at, keys, err) ||
        !codec_ops_from_json(&init, &ops, s, &input, &answer, &c->operations, &has_expected, err))
        return false;
    c->input = keep(a, &input);
    if (has_expected)
        c->expected = keep(a, &answer);
    return true;
}

/* Groups of a package's own cases; NULL-ended. A user's file has "own", and may leave it out. */
static const char *const package_groups[] = {"sample", "edge", NULL};
static const char *const own_groups[] = {"own", NULL};

static bool decode_group(const struct json_at *at, const char *const *groups, const char **out,
                         struct err *err)
{
    bool own = groups == own_groups;
    if (own && at->value == NULL) {
        *out = groups[0];
        return true;
    }
    const char *given = NULL;
    if (!json_get_string(at, &given, err))
        return false;
    for (size_t i = 0; groups[i] != NULL; i++) {
        if (strcmp(groups[i], given) == 0) {
            *out = groups[i];
            return true;
        }
    }
    return json_bad(at, err, own ? "expected \"own\"" : "expected \"sample\" or \"edge\"");
}

static bool decode_case(const struct json_at *at, const struct signature *s,
                        const char *const *groups, struct arena *a, struct named_case *c,
                        struct err *err)
{
    struct json_at name = json_at_key(at, "name");
    struct json_at group = json_at_key(at, "group");
    struct json_at why = json_at_key(at, "why");
    if (!json_get_object(at, err) || !json_get_string(&name, &c->name, err))
        return false;
    if (!name_is_snake(c->name))
        return json_bad(&name, err, "expected a name of a-z, 0-9 and _, at most %d", NAME_MAX_LEN);
    if (!decode_group(&group, groups, &c->group, err))
        return false;
    if (why.value != NULL && !decode_text(&why, 1000, a, &c->why, err))
        return false;
    c->name = arena_strdup(a, c->name);
    if (s->kind == PROBLEM_API)
        return decode_ops(at, s, a, c, err);
    return decode_call(at, s, a, c, err);
}

static bool decode_list(const char *file, const json_t *doc, const struct signature *s,
                        const char *const *groups, struct arena *a, struct named_case **out,
                        size_t *out_count, struct err *err)
{
    static const char *const keys[] = {"cases", NULL};
    struct json_at top = json_at_root(file, doc);
    struct json_at cases = json_at_key(&top, "cases");
    size_t count = 0;
    if (!json_only_keys(&top, keys, err) || !json_get_array(&cases, &count, err))
        return false;
    if (count > CASES_MAX)
        return json_bad(&cases, err, "more than %d cases", CASES_MAX);
    /* Names seen so far: an object as a set, so that many cases take no quadratic time. */
    own_json json_t *seen = json_object();
    struct named_case *list = arena_array(a, count, sizeof *list);
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(&cases, i);
        struct json_at name = json_at_key(&here, "name");
        if (!decode_case(&here, s, groups, a, &list[i], err))
            return false;
        if (json_object_get(seen, list[i].name) != NULL)
            return json_bad(&name, err, "there is a case \"%s\" already", list[i].name);
        json_object_set_new(seen, list[i].name, json_true());
    }
    *out = list;
    *out_count = count;
    return true;
}

bool decode_cases(const json_t *doc, struct problem *p, struct err *err)
{
    return decode_list("cases.json", doc, &p->signature, package_groups, &p->arena, &p->cases,
                       &p->case_count, err);
}

bool decode_own_cases(const char *file, const json_t *doc, const struct signature *s,
                      struct arena *a, struct named_case **out, size_t *count, struct err *err)
{
    return decode_list(file, doc, s, own_groups, a, out, count, err);
}
