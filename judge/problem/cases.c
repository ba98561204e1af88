/* cases.json: samples and edge cases, encoded as they go over the wire. */
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

static bool decode_case(const struct json_at *at, struct problem *p, struct named_case *c,
                        struct err *err)
{
    struct json_at name = json_at_key(at, "name");
    struct json_at group = json_at_key(at, "group");
    struct json_at why = json_at_key(at, "why");
    struct arena *a = &p->arena;
    if (!json_get_object(at, err) || !json_get_string(&name, &c->name, err))
        return false;
    if (!name_is_snake(c->name))
        return json_bad(&name, err, "expected a name of a-z, 0-9 and _, at most %d", NAME_MAX_LEN);
    if (!json_get_string(&group, &c->group, err))
        return false;
    if (strcmp(c->group, "sample") != 0 && strcmp(c->group, "edge") != 0)
        return json_bad(&group, err, "expected \"sample\" or \"edge\"");
    if (why.value != NULL && !decode_text(&why, 1000, a, &c->why, err))
        return false;
    c->name = arena_strdup(a, c->name);
    c->group = arena_strdup(a, c->group);
    if (p->signature.kind == PROBLEM_API)
        return decode_ops(at, &p->signature, a, c, err);
    return decode_call(at, &p->signature, a, c, err);
}

bool decode_cases(const json_t *doc, struct problem *p, struct err *err)
{
    static const char *const keys[] = {"cases", NULL};
    struct json_at top = json_at_root("cases.json", doc);
    struct json_at cases = json_at_key(&top, "cases");
    size_t count = 0;
    if (!json_only_keys(&top, keys, err) || !json_get_array(&cases, &count, err))
        return false;
    if (count > CASES_MAX)
        return json_bad(&cases, err, "more than %d cases", CASES_MAX);
    /* Names seen so far: an object as a set, so that many cases take no quadratic time. */
    own_json json_t *seen = json_object();
    p->cases = arena_array(&p->arena, count, sizeof *p->cases);
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(&cases, i);
        struct json_at name = json_at_key(&here, "name");
        if (!decode_case(&here, p, &p->cases[i], err))
            return false;
        if (json_object_get(seen, p->cases[i].name) != NULL)
            return json_bad(&name, err, "there is a case \"%s\" already", p->cases[i].name);
        json_object_set_new(seen, p->cases[i].name, json_true());
    }
    p->case_count = count;
    return true;
}
