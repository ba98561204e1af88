/* See sets.h. The document is outside data: somebody else's folder of problems may hold one. */
#include "judge/practice/sets.h"

#include "judge/base/json.h"
#include "judge/base/text.h"

#include <string.h>

enum { NAME_MAX_LEN = 64 };

/* Lower case letters, digits and _, a letter first: what names on a command line and folders may
 * be. */
static bool get_name(const struct json_at *at, const char **out, struct err *err)
{
    const char *name = NULL;
    if (!json_get_string(at, &name, err))
        return false;
    size_t len = strlen(name);
    bool letter = name[0] >= 'a' && name[0] <= 'z';
    if (!letter || len > NAME_MAX_LEN ||
        strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != len)
        return json_bad(at, err, "expected a name in snake_case of at most %d letters",
                        (int)NAME_MAX_LEN);
    *out = name;
    return true;
}

static bool get_problems(const struct json_at *at, struct arena *a, struct practice_set *out,
                         struct err *err)
{
    size_t count = 0;
    if (!json_get_array(at, &count, err))
        return false;
    if (count < 1 || count > SET_PROBLEMS_MAX)
        return json_bad(at, err, "expected 1 to %d problems, got %zu", (int)SET_PROBLEMS_MAX,
                        count);
    const char **ids = arena_array(a, count, sizeof *ids);
    for (size_t i = 0; i < count; i++) {
        struct json_at one = json_at_index(at, i);
        const char *id = NULL;
        if (!get_name(&one, &id, err))
            return false;
        for (size_t k = 0; k < i; k++) {
            if (strcmp(ids[k], id) == 0)
                return json_bad(&one, err, "\"%s\" is in this set already", id);
        }
        ids[i] = arena_strdup(a, id);
    }
    out->problems = ids;
    out->count = count;
    return true;
}

static bool get_set(const struct json_at *at, struct arena *a, struct practice_set *out,
                    struct err *err)
{
    static const char *const keys[] = {"name", "title", "minutes", "problems", NULL};
    struct json_at name = json_at_key(at, "name");
    struct json_at title = json_at_key(at, "title");
    struct json_at minutes = json_at_key(at, "minutes");
    struct json_at problems = json_at_key(at, "problems");
    const char *text = NULL;
    own_buf struct buf safe = {0};
    if (!json_get_object(at, err) || !json_only_keys(at, keys, err) ||
        !get_name(&name, &out->name, err) || !json_get_string(&title, &text, err) ||
        !json_get_int(&minutes, 1, SET_MINUTES_MAX, &out->minutes, err) ||
        !get_problems(&problems, a, out, err))
        return false;
    text_escape(&safe, text, strlen(text), false);
    out->name = arena_strdup(a, out->name);
    out->title = arena_strdup(a, buf_str(&safe));
    return true;
}

static bool get_sets(const struct json_at *root, struct practice_sets *s, struct err *err)
{
    static const char *const keys[] = {"format", "sets", NULL};
    struct json_at format = json_at_key(root, "format");
    struct json_at list = json_at_key(root, "sets");
    int64_t version = 0;
    size_t count = 0;
    if (!json_get_object(root, err) || !json_only_keys(root, keys, err) ||
        !json_get_int(&format, 1, 1, &version, err) || !json_get_array(&list, &count, err))
        return false;
    struct practice_set *sets = arena_array(&s->arena, s->count + count, sizeof *sets);
    if (s->count > 0)
        memcpy(sets, s->sets, s->count * sizeof *sets);
    size_t before = s->count;
    struct practice_sets all = {.sets = sets, .count = before};
    for (size_t i = 0; i < count; i++) {
        struct json_at at = json_at_index(&list, i);
        struct json_at name = json_at_key(&at, "name");
        struct practice_set one = {0};
        if (!get_set(&at, &s->arena, &one, err))
            return false;
        const struct practice_set *known = practice_set_find(&all, one.name);
        if (known != NULL && known >= sets + before)
            return json_bad(&name, err, "\"%s\" is the name of an earlier set", one.name);
        if (known == NULL)
            sets[all.count++] = one;
    }
    s->sets = sets;
    s->count = all.count;
    return true;
}

bool practice_sets_decode(const char *file, struct bytes json, struct practice_sets *out,
                          struct err *err)
{
    own_json json_t *doc = json_parse(file, (const char *)json.data, json.len, err);
    struct json_at root = json_at_root(file, doc);
    return doc != NULL && get_sets(&root, out, err);
}

const struct practice_set *practice_set_find(const struct practice_sets *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++) {
        if (strcmp(s->sets[i].name, name) == 0)
            return &s->sets[i];
    }
    return NULL;
}

void practice_sets_release(struct practice_sets *s)
{
    arena_release(&s->arena);
    *s = (struct practice_sets){0};
}
