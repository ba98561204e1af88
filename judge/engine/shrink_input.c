/* The input that is being shrunk: places in it, and trying a candidate; see shrink_input.h. */
#include "judge/engine/shrink_input.h"

#include "judge/base/mem.h"

enum { CANDIDATES_MAX = 200000 };

json_t *shrink_at(json_t *root, const struct place *p)
{
    for (size_t i = 0; i < p->depth && root != NULL; i++)
        root = p->key[i] != NULL ? json_object_get(root, p->key[i])
                                 : json_array_get(root, p->index[i]);
    return root;
}

struct place shrink_below(const struct place *p, const char *key, size_t index)
{
    struct place q = *p;
    must(q.depth < PLACE_DEPTH_MAX);
    q.key[q.depth] = key;
    q.index[q.depth++] = index;
    return q;
}

/* Takes the candidate. True: it fails, too, and is the input now. */
bool shrink_adopt(struct shrinker *s, json_t *candidate)
{
    own_json json_t *c = candidate;
    bool still = false;
    bool tried = false;
    if (s->failed || s->tries >= s->how->tries || s->candidates >= CANDIDATES_MAX)
        return false;
    s->candidates++;
    own_mem char *text = json_dumps(c, JSON_COMPACT | JSON_SORT_KEYS);
    must(text != NULL);
    if (json_object_get(s->seen, text) != NULL)
        return false;
    json_object_set_new(s->seen, text, json_true());
    if (!s->how->fails(s->how->data, c, &still, &tried, s->err)) {
        s->failed = true;
        return false;
    }
    s->tries += tried;
    if (!still)
        return false;
    json_decref(s->call);
    s->call = json_incref(c);
    return true;
}

/* A copy of the input with another value at a place; takes the value. */
json_t *shrink_with(const struct shrinker *s, const struct place *p, json_t *value)
{
    json_t *copy = json_deep_copy(s->call);
    struct place up = *p;
    up.depth--;
    json_t *parent = shrink_at(copy, &up);
    if (p->key[up.depth] != NULL)
        json_object_set_new(parent, p->key[up.depth], value);
    else
        json_array_set_new(parent, p->index[up.depth], value);
    return copy;
}

size_t shrink_length(const json_t *v)
{
    return json_is_string(v) ? json_string_length(v) : json_array_size(v);
}

/* Without elements [from, from + count). New reference. */
json_t *shrink_without(const json_t *v, size_t from, size_t count)
{
    if (json_is_string(v)) {
        const char *s = json_string_value(v);
        own_mem char *text = mem_printf("%.*s%s", (int)from, s, s + from + count);
        return json_string(text); /* NULL if a character was torn: refused by the caller */
    }
    json_t *copy = json_copy((json_t *)v);
    for (size_t i = 0; i < count; i++)
        json_array_remove(copy, from);
    return copy;
}
