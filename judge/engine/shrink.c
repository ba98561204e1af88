/* Shrinking works on the JSON of a call, so that one set of steps serves every type: an array, a
 * matrix, a list and a script of operations are arrays, a string is a string, a number is a number.
 * What comes out of a step may be no legal input; whoever judges the candidates refuses those.
 *
 * A pass tries every step at every place; an adopted candidate becomes the input at once. Passes
 * repeat until one changes nothing. Each step makes the input smaller in one order (elements, then
 * magnitudes), so that this ends. */
#include "judge/engine/shrink.h"

#include "judge/base/mem.h"
#include "judge/engine/shrink_input.h"
#include "judge/engine/shrink_tree.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

static bool remove_at(struct shrinker *s, const struct place *p, size_t from, size_t count)
{
    json_t *shorter = shrink_without(shrink_at(s->call, p), from, count);
    return shorter != NULL && shrink_adopt(s, shrink_with(s, p, shorter));
}

/* Halves, quarters, ... single elements; from the end, which moves nothing else. */
static bool remove_chunks(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t chunk = shrink_length(shrink_at(s->call, p)); chunk > 0; chunk /= 2) {
        size_t end = shrink_length(shrink_at(s->call, p));
        while (end >= chunk && !s->failed) {
            changed |= remove_at(s, p, end - chunk, chunk);
            end -= chunk;
        }
    }
    return changed;
}

/* One column of a table; of a square one also row and column i. */
static bool remove_columns(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    const json_t *table = shrink_at(s->call, p);
    size_t rows = json_array_size(table);
    size_t columns = shrink_length(json_array_get(table, 0));
    bool script = p->depth == 1 && p->key[0] != NULL && strcmp(p->key[0], "ops") == 0;
    if (rows == 0 || script || is_operation(p))
        return false;
    for (size_t i = columns; i-- > 0 && !s->failed;) {
        for (int row_too = 0; row_too < 2; row_too++) {
            json_t *narrow = json_array();
            table = shrink_at(s->call, p);
            bool fits = true;
            for (size_t r = 0; r < json_array_size(table); r++) {
                const json_t *row = json_array_get(table, r);
                bool has = (json_is_array(row) || json_is_string(row)) && i < shrink_length(row);
                json_t *cut = has ? shrink_without(row, i, 1) : NULL;
                fits = fits && cut != NULL;
                if (cut != NULL && row_too && r == i)
                    json_decref(cut);
                else if (cut != NULL)
                    json_array_append_new(narrow, cut);
            }
            if (!fits)
                json_decref(narrow);
            else
                changed |= shrink_adopt(s, shrink_with(s, p, narrow));
        }
    }
    return changed;
}

static bool cut_tree(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t i = json_array_size(shrink_at(s->call, p)); i-- > 0 && !s->failed;) {
        for (int how = 0; how < TREE_CUTS; how++) {
            json_t *smaller = tree_cut(shrink_at(s->call, p), i, (enum tree_cut)how);
            if (smaller != NULL)
                changed |= shrink_adopt(s, shrink_with(s, p, smaller));
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
        json_int_t v = json_integer_value(shrink_at(s->call, p));
        json_int_t sign = v < 0 ? -1 : 1; /* steps of two, too: what fails may depend on parity */
        const json_int_t next[] = {
            0, 1, -1, 2, -2, v > -INT64_MAX ? -v : v, v / 2, v / 2 - sign, v - sign, v - 2 * sign};
        again = false;
        for (size_t i = 0; i < array_len(next) && !again; i++) {
            bool lower = llabs(next[i]) < llabs(v) || (next[i] == -v && v < 0);
            lower = lower && (next[i] >= 0 || v < 0);
            again = v != INT64_MIN && lower &&
                    shrink_adopt(s, shrink_with(s, p, json_integer(next[i])));
        }
        changed |= again;
    }
    return changed;
}

static bool lower_real(struct shrinker *s, const struct place *p)
{
    double v = json_real_value(shrink_at(s->call, p));
    const double next[] = {0, 1, -v, trunc(v)};
    for (size_t i = 0; i < array_len(next); i++) {
        bool lower = fabs(next[i]) < fabs(v) || (next[i] == -v && v < 0);
        if (lower && shrink_adopt(s, shrink_with(s, p, json_real(next[i]))))
            return true;
    }
    return false;
}

/* Letters become a, digits 0. */
static bool lower_characters(struct shrinker *s, const struct place *p)
{
    bool changed = false;
    for (size_t i = shrink_length(shrink_at(s->call, p)); i-- > 0 && !s->failed;) {
        own_mem char *text = mem_strdup(json_string_value(shrink_at(s->call, p)));
        for (const char *to = "a0b1"; *to != '\0'; to++) {
            char old = text[i];
            bool letter = (old | 32) >= 'a' && (old | 32) <= 'z';
            bool digit = old >= '0' && old <= '9';
            bool lower = (letter && *to >= 'a' && old != 'a' && (old != 'b' || *to == 'a')) ||
                         (digit && *to <= '9' && *to < old);
            if (!lower)
                continue;
            text[i] = *to;
            if (shrink_adopt(s, shrink_with(s, p, json_string(text)))) {
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
    json_t *v = shrink_at(s->call, p);
    if (json_is_array(v)) {
        for (size_t i = json_array_size(v); i-- > 0 && !s->failed;) {
            if (i >= json_array_size(shrink_at(s->call, p)))
                continue;
            struct place q = shrink_below(p, NULL, i);
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
        struct place q = shrink_below(p, keys[i], 0);
        changed |= shrink_value(s, &q);
    }
    return changed;
}

static bool shrink_value(struct shrinker *s, const struct place *p)
{
    const json_t *v = shrink_at(s->call, p);
    if (v == NULL || s->failed || is_method(p))
        return false;
    if (json_is_string(v)) {
        bool shorter = remove_chunks(s, p);
        return lower_characters(s, p) || shorter;
    }
    if (json_is_integer(v))
        return lower_number(s, p);
    if (json_is_real(v))
        return lower_real(s, p);
    if (json_is_true(v))
        return shrink_adopt(s, shrink_with(s, p, json_false()));
    if (p->depth >= PLACE_DEPTH_MAX)
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

bool shrink_call(const struct shrink *how, json_t **call, struct err *err)
{
    struct shrinker s = {.how = how, .call = json_incref(*call), .seen = json_object(), .err = err};
    struct place root = {0};
    for (bool changed = true; changed && !s.failed;) {
        changed = shrink_inside(&s, &root);
        changed |= shrink_together(&s);
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
