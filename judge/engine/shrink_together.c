/* Steps that change several places of an input at once: what belongs together, such as parallel
 * arrays, a sum and its terms, or an array and its size, cannot become smaller one by one. */
#include "judge/base/mem.h"
#include "judge/engine/shrink_input.h"

#include <stdlib.h>

enum { NUMBERS_MAX = 24 };

/* The same element of every top-level array of one length: parallel arrays. */
static bool remove_from_all(struct shrinker *s)
{
    bool changed = false;
    size_t longest = 0;
    const char *key = NULL;
    json_t *value = NULL;
    json_object_foreach(s->call, key, value) longest =
        shrink_length(value) > longest ? shrink_length(value) : longest;
    for (size_t len = longest; len > 0; len--) {
        for (size_t i = len; i-- > 0 && !s->failed;) {
            json_t *copy = json_deep_copy(s->call);
            size_t together = 0;
            json_object_foreach(s->call, key, value)
            {
                json_t *shorter = shrink_length(value) == len ? shrink_without(value, i, 1) : NULL;
                together += shorter != NULL;
                if (shorter != NULL)
                    json_object_set_new(copy, key, shorter);
            }
            if (together < 2)
                json_decref(copy);
            else
                changed |= shrink_adopt(s, copy);
            if (together < 2)
                break;
        }
    }
    return changed;
}

struct numbers {
    struct place place[NUMBERS_MAX];
    size_t count;
};

static void collect(json_t *v, const struct place *p, struct numbers *out)
{
    if (json_is_integer(v) && out->count < NUMBERS_MAX)
        out->place[out->count++] = *p;
    if (p->depth >= PLACE_DEPTH_MAX)
        return;
    for (size_t i = 0; i < json_array_size(v); i++) {
        struct place q = shrink_below(p, NULL, i);
        collect(json_array_get(v, i), &q, out);
    }
    const char *key = NULL;
    json_t *inside = NULL;
    json_object_foreach(v, key, inside)
    {
        struct place q = shrink_below(p, key, 0);
        collect(inside, &q, out);
    }
}

/* A value in all its places: what must be equal stays so. */
static bool lower_everywhere(struct shrinker *s)
{
    bool changed = false;
    struct numbers n = {0};
    struct place root = {0};
    own_json json_t *hold = json_incref(s->call); /* keys are borrowed */
    collect(hold, &root, &n);
    for (size_t i = 0; i < n.count && !s->failed; i++) {
        const json_t *here = shrink_at(s->call, &n.place[i]);
        json_int_t v = json_integer_value(here);
        for (json_int_t to = 0; here != NULL && to <= 3 && llabs(v) > to; to++) {
            json_t *copy = json_deep_copy(s->call);
            for (size_t k = 0; k < n.count; k++) {
                json_t *other = shrink_at(copy, &n.place[k]);
                if (json_is_integer(other) && json_integer_value(other) == v)
                    json_integer_set(other, to);
            }
            if (shrink_adopt(s, copy)) {
                changed = true;
                break;
            }
        }
    }
    return changed;
}

/* Two numbers by the same amount: a sum and its term, both ends of an interval. */
static bool lower_pairs(struct shrinker *s)
{
    bool changed = false;
    struct numbers n = {0};
    struct place root = {0};
    own_json json_t *hold = json_incref(s->call);
    collect(hold, &root, &n);
    for (size_t i = 0; i < n.count; i++)
        for (size_t k = i + 1; k < n.count && !s->failed; k++) {
            json_int_t a = json_integer_value(shrink_at(s->call, &n.place[i]));
            json_int_t b = json_integer_value(shrink_at(s->call, &n.place[k]));
            json_int_t least = llabs(a) < llabs(b) ? a : b;
            const json_int_t by[] = {least, least / 2, least > 0 ? 1 : -1};
            for (size_t j = 0; (a > 0) == (b > 0) && j < array_len(by); j++) {
                if (by[j] == 0 || a == 0 || b == 0)
                    continue;
                json_t *copy = json_deep_copy(s->call);
                json_integer_set(shrink_at(copy, &n.place[i]), a - by[j]);
                json_integer_set(shrink_at(copy, &n.place[k]), b - by[j]);
                if (shrink_adopt(s, copy)) {
                    changed = true;
                    break;
                }
            }
        }
    return changed;
}

/* An element less and a number lower by one: a size that is told beside the array. */
static bool remove_and_lower(struct shrinker *s)
{
    bool changed = false;
    struct numbers n = {0};
    const char *key = NULL;
    json_t *value = NULL;
    own_json json_t *hold = json_incref(s->call);
    json_object_foreach(hold, key, value)
    {
        struct place p = shrink_below(&(struct place){0}, key, 0);
        if (json_is_integer(value) && n.count < NUMBERS_MAX)
            n.place[n.count++] = p;
    }
    json_object_foreach(hold, key, value)
    {
        struct place p = shrink_below(&(struct place){0}, key, 0);
        for (size_t k = 0; k < n.count && (json_is_array(value) || json_is_string(value)); k++)
            for (size_t i = shrink_length(shrink_at(s->call, &p)); i-- > 0 && !s->failed;) {
                json_int_t v = json_integer_value(shrink_at(s->call, &n.place[k]));
                json_t *shorter = v > 0 ? shrink_without(shrink_at(s->call, &p), i, 1) : NULL;
                if (shorter == NULL)
                    break;
                json_t *copy = shrink_with(s, &p, shorter);
                json_integer_set(shrink_at(copy, &n.place[k]), v - 1);
                changed |= shrink_adopt(s, copy);
            }
    }
    return changed;
}

bool shrink_together(struct shrinker *s)
{
    bool changed = remove_from_all(s);
    changed |= remove_and_lower(s);
    changed |= lower_everywhere(s);
    changed |= lower_pairs(s);
    return changed;
}
