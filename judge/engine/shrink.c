/* Shrinking works on the JSON of a call, so that one set of steps serves every type: an array, a
 * matrix, a list and a script of operations are arrays, a string is a string, a number is a number.
 * What comes out of a step may be no legal input; whoever judges the candidates refuses those.
 *
 * A pass tries every step at every place; an adopted candidate becomes the input at once. Passes
 * repeat until one changes nothing. Each step makes the input smaller in one order (elements, then
 * magnitudes), so that this ends. */
#include "judge/engine/shrink.h"

#include "judge/base/mem.h"
#include "judge/engine/shrink_tree.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DEPTH_MAX = 6, CANDIDATES_MAX = 200000, PAIRS_MAX = 24 };

/* A place: steps from the root; a key, or an index where key is NULL. */
struct place {
    const char *key[DEPTH_MAX];
    size_t index[DEPTH_MAX];
    size_t depth;
};

struct shrinker {
    const struct shrink *how;
    json_t *call;
    json_t *seen; /* candidates as text: an object as a set */
    size_t tries, candidates;
    struct err *err;
    bool failed; /* the judge: unwind */
};

static json_t *at(json_t *root, const struct place *p)
{
    for (size_t i = 0; i < p->depth && root != NULL; i++)
        root = p->key[i] != NULL ? json_object_get(root, p->key[i])
                                 : json_array_get(root, p->index[i]);
    return root;
}

static struct place below(const struct place *p, const char *key, size_t index)
{
    struct place q = *p;
    must(q.depth < DEPTH_MAX);
    q.key[q.depth] = key;
    q.index[q.depth++] = index;
    return q;
}

/* The name of a method is no text to shorten: $.ops[i][0]. */
static bool is_method(const struct place *p)
{
    return p->depth == 3 && p->key[0] != NULL && strcmp(p->key[0], "ops") == 0 &&
           p->key[2] == NULL && p->index[2] == 0;
}

static bool is_operation(const struct place *p)
{
    return p->depth == 2 && p->key[0] != NULL && strcmp(p->key[0], "ops") == 0;
}

/* Takes the candidate. True: it fails, too, and is the input now. */
static bool adopt(struct shrinker *s, json_t *candidate)
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
static json_t *with(const struct shrinker *s, const struct place *p, json_t *value)
{
    json_t *copy = json_deep_copy(s->call);
    struct place up = *p;
    up.depth--;
    json_t *parent = at(copy, &up);
    if (p->key[up.depth] != NULL)
        json_object_set_new(parent, p->key[up.depth], value);
    else
        json_array_set_new(parent, p->index[up.depth], value);
    return copy;
}

/* -- removing ---------------------------------------------------------------------------- */

static size_t length_of(const json_t *v)
{
    return json_is_string(v) ? json_string_length(v) : json_array_size(v);
}

/* Without elements [from, from + count). New reference. */
static json_t *without(const json_t *v, size_t from, size_t count)
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

static bool remove_at(struct shrinker *s, const struct place *p, size_t from, size_t count)
{
    json_t *shorter = without(at(s->call, p), from, count);
    return shorter != NULL && adopt(s, with(s, p, shorter));
}

/* Halves, quarters, ... single elements; from the end, which moves nothing else. */
static bool remove_chunks(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t chunk = length_of(at(s->call, p)); chunk > 0; chunk /= 2) {
        size_t end = length_of(at(s->call, p));
        while (end >= chunk && !s->failed) {
            changed |= remove_at(s, p, end - chunk, chunk);
            end -= chunk;
        }
    }
    return changed;
}

/* The same element of every top-level array of one length: parallel arrays. */
static bool remove_from_all(struct shrinker *s)
{
    bool changed = false;
    size_t longest = 0;
    const char *key = NULL;
    json_t *value = NULL;
    json_object_foreach(s->call, key, value) longest =
        length_of(value) > longest ? length_of(value) : longest;
    for (size_t len = longest; len > 0; len--) {
        for (size_t i = len; i-- > 0 && !s->failed;) {
            json_t *copy = json_deep_copy(s->call);
            size_t together = 0;
            json_object_foreach(s->call, key, value)
            {
                json_t *shorter = length_of(value) == len ? without(value, i, 1) : NULL;
                together += shorter != NULL;
                if (shorter != NULL)
                    json_object_set_new(copy, key, shorter);
            }
            if (together < 2)
                json_decref(copy);
            else
                changed |= adopt(s, copy);
            if (together < 2)
                break;
        }
    }
    return changed;
}

/* One column of a table; of a square one also row and column i. */
static bool remove_columns(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    const json_t *table = at(s->call, p);
    size_t rows = json_array_size(table);
    size_t columns = length_of(json_array_get(table, 0));
    bool script = p->depth == 1 && p->key[0] != NULL && strcmp(p->key[0], "ops") == 0;
    if (rows == 0 || script || is_operation(p))
        return false;
    for (size_t i = columns; i-- > 0 && !s->failed;) {
        for (int row_too = 0; row_too < 2; row_too++) {
            json_t *narrow = json_array();
            table = at(s->call, p);
            bool fits = true;
            for (size_t r = 0; r < json_array_size(table); r++) {
                const json_t *row = json_array_get(table, r);
                bool has = (json_is_array(row) || json_is_string(row)) && i < length_of(row);
                json_t *cut = has ? without(row, i, 1) : NULL;
                fits = fits && cut != NULL;
                if (cut != NULL && row_too && r == i)
                    json_decref(cut);
                else if (cut != NULL)
                    json_array_append_new(narrow, cut);
            }
            if (!fits)
                json_decref(narrow);
            else
                changed |= adopt(s, with(s, p, narrow));
        }
    }
    return changed;
}

static bool cut_tree(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t i = json_array_size(at(s->call, p)); i-- > 0 && !s->failed;) {
        for (int how = 0; how < TREE_CUTS; how++) {
            json_t *smaller = tree_cut(at(s->call, p), i, (enum tree_cut)how);
            if (smaller != NULL)
                changed |= adopt(s, with(s, p, smaller));
        }
    }
    return changed;
}

static bool has_null(const json_t *array)
{
    for (size_t i = 0; i < json_array_size(array); i++)
        if (json_is_null(json_array_get(array, i)))
            return true;
    return false;
}

/* -- values ------------------------------------------------------------------------------ */

/* Smaller in magnitude, positive rather than negative; the boldest first. */
static bool lower_number(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (bool again = true; again && !s->failed;) {
        json_int_t v = json_integer_value(at(s->call, p));
        json_int_t sign = v < 0 ? -1 : 1; /* steps of two, too: what fails may depend on parity */
        const json_int_t next[] = {
            0, 1, -1, 2, -2, v > -INT64_MAX ? -v : v, v / 2, v / 2 - sign, v - sign, v - 2 * sign};
        again = false;
        for (size_t i = 0; i < array_len(next) && !again; i++) {
            bool lower = llabs(next[i]) < llabs(v) || (next[i] == -v && v < 0);
            lower = lower && (next[i] >= 0 || v < 0);
            again = v != INT64_MIN && lower && adopt(s, with(s, p, json_integer(next[i])));
        }
        changed |= again;
    }
    return changed;
}

static bool lower_real(struct shrinker *s, const struct place *p)
{
    double v = json_real_value(at(s->call, p));
    const double next[] = {0, 1, -v, trunc(v)};
    for (size_t i = 0; i < array_len(next); i++) {
        bool lower = fabs(next[i]) < fabs(v) || (next[i] == -v && v < 0);
        if (lower && adopt(s, with(s, p, json_real(next[i]))))
            return true;
    }
    return false;
}

/* Letters become a, digits 0. */
static bool lower_characters(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t i = length_of(at(s->call, p)); i-- > 0 && !s->failed;) {
        own_mem char *text = mem_strdup(json_string_value(at(s->call, p)));
        for (const char *to = "a0b1"; *to != '\0'; to++) {
            char old = text[i];
            bool letter = (old | 32) >= 'a' && (old | 32) <= 'z';
            bool digit = old >= '0' && old <= '9';
            bool lower = (letter && *to >= 'a' && old != 'a' && (old != 'b' || *to == 'a')) ||
                         (digit && *to <= '9' && *to < old);
            if (!lower)
                continue;
            text[i] = *to;
            if (adopt(s, with(s, p, json_string(text)))) {
                changed = true;
                break;
            }
            text[i] = old;
        }
    }
    return changed;
}

/* -- a pass ------------------------------------------------------------------------------- */

static bool shrink_value(struct shrinker *s, const struct place *p);

static bool shrink_inside(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    json_t *v = at(s->call, p);
    if (json_is_array(v)) {
        for (size_t i = json_array_size(v); i-- > 0 && !s->failed;) {
            if (i >= json_array_size(at(s->call, p)))
                continue;
            struct place q = below(p, NULL, i);
            changed |= shrink_value(s, &q);
        }
        return changed;
    }
    const char *keys[16];
    size_t count = 0;
    const char *key = NULL;
    json_t *inside = NULL;
    own_json json_t *hold = json_incref(v); /* its keys are borrowed while the input changes */
    json_object_foreach(hold, key, inside)
    {
        if (count < array_len(keys))
            keys[count++] = key;
    }
    for (size_t i = 0; i < count; i++) {
        struct place q = below(p, keys[i], 0);
        changed |= shrink_value(s, &q);
    }
    return changed;
}

static bool shrink_value(struct shrinker *s, const struct place *p)
{
    const json_t *v = at(s->call, p);
    if (v == NULL || s->failed || is_method(p))
        return false;
    if (json_is_string(v))
        return remove_chunks(s, p) | lower_characters(s, p);
    if (json_is_integer(v))
        return lower_number(s, p);
    if (json_is_real(v))
        return lower_real(s, p);
    if (json_is_true(v))
        return adopt(s, with(s, p, json_false()));
    if (p->depth >= DEPTH_MAX)
        return false;
    bool changed = false;
    if (json_is_array(v) && has_null(v)) {
        changed |= cut_tree(s, p);
    } else if (json_is_array(v) && !is_operation(p)) {
        changed |= remove_chunks(s, p);
        changed |= remove_columns(s, p);
    }
    return changed | shrink_inside(s, p);
}

/* -- several numbers at once ---------------------------------------------------------------- */

struct numbers {
    struct place place[PAIRS_MAX];
    size_t count;
};

static void collect(json_t *v, const struct place *p, struct numbers *out)
{
    if (json_is_integer(v) && out->count < PAIRS_MAX)
        out->place[out->count++] = *p;
    if (p->depth >= DEPTH_MAX)
        return;
    for (size_t i = 0; i < json_array_size(v); i++) {
        struct place q = below(p, NULL, i);
        collect(json_array_get(v, i), &q, out);
    }
    const char *key = NULL;
    json_t *inside = NULL;
    json_object_foreach(v, key, inside)
    {
        struct place q = below(p, key, 0);
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
        const json_t *here = at(s->call, &n.place[i]);
        json_int_t v = json_integer_value(here);
        for (json_int_t to = 0; here != NULL && to <= 3 && llabs(v) > to; to++) {
            json_t *copy = json_deep_copy(s->call);
            for (size_t k = 0; k < n.count; k++) {
                json_t *other = at(copy, &n.place[k]);
                if (json_is_integer(other) && json_integer_value(other) == v)
                    json_integer_set(other, to);
            }
            if (adopt(s, copy)) {
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
            json_int_t a = json_integer_value(at(s->call, &n.place[i]));
            json_int_t b = json_integer_value(at(s->call, &n.place[k]));
            json_int_t least = llabs(a) < llabs(b) ? a : b;
            const json_int_t by[] = {least, least / 2, least > 0 ? 1 : -1};
            for (size_t j = 0; (a > 0) == (b > 0) && j < array_len(by); j++) {
                if (by[j] == 0 || a == 0 || b == 0)
                    continue;
                json_t *copy = json_deep_copy(s->call);
                json_integer_set(at(copy, &n.place[i]), a - by[j]);
                json_integer_set(at(copy, &n.place[k]), b - by[j]);
                if (adopt(s, copy)) {
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
        struct place p = below(&(struct place){0}, key, 0);
        if (json_is_integer(value) && n.count < PAIRS_MAX)
            n.place[n.count++] = p;
    }
    json_object_foreach(hold, key, value)
    {
        struct place p = below(&(struct place){0}, key, 0);
        for (size_t k = 0; k < n.count && (json_is_array(value) || json_is_string(value)); k++)
            for (size_t i = length_of(at(s->call, &p)); i-- > 0 && !s->failed;) {
                json_int_t v = json_integer_value(at(s->call, &n.place[k]));
                json_t *shorter = v > 0 ? without(at(s->call, &p), i, 1) : NULL;
                if (shorter == NULL)
                    break;
                json_t *copy = with(s, &p, shorter);
                json_integer_set(at(copy, &n.place[k]), v - 1);
                changed |= adopt(s, copy);
            }
    }
    return changed;
}

bool shrink_call(const struct shrink *how, json_t **call, struct err *err)
{
    struct shrinker s = {.how = how, .call = json_incref(*call), .seen = json_object(), .err = err};
    struct place root = {0};
    for (bool changed = true; changed && !s.failed;) {
        changed = shrink_inside(&s, &root);
        changed |= remove_from_all(&s);
        changed |= remove_and_lower(&s);
        changed |= lower_everywhere(&s);
        changed |= lower_pairs(&s);
    }
    json_decref(s.seen);
    json_decref(*call);
    *call = s.call;
    return !s.failed;
}

size_t shrink_size(const json_t *v)
{
    size_t size = json_is_string(v) ? json_string_length(v) : 1;
    if (json_is_integer(v)) /* digits */
        for (json_int_t n = json_integer_value(v); n != 0; n /= 10)
            size++;
    for (size_t i = 0; i < json_array_size(v); i++)
        size += shrink_size(json_array_get(v, i));
    const char *key = NULL;
    json_t *inside = NULL;
    json_object_foreach((json_t *)v, key, inside) size += shrink_size(inside);
    return size;
}
