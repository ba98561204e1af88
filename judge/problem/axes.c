/* "axes" and "targets". An axis is a size that inputs grow along; a target is a class over axes.
 * Rules that name axes are checked when all are known. */
#include "judge/problem/decode.h"

#include "judge/base/text.h"

#include <inttypes.h>
#include <string.h>

enum { SIZE_MAX_AXIS = 1000000000, HIDDEN_TO = 300 };

/* Letters and digits, and no word of the grammar of classes. */
static bool name_is_axis(const char *s)
{
    struct growth g;
    const char *why = NULL;
    size_t len = strlen(s);
    if (len == 0 || len >= GROWTH_AXIS_LEN || strspn(s, "0123456789") > 0)
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = s[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
            return false;
    }
    return growth_parse(s, &g, &why) && growth_uses(&g, s);
}

static bool get_size(const struct json_at *up, const char *key, int64_t min, int64_t *out,
                     struct err *err)
{
    struct json_at at = json_at_key(up, key);
    if (at.value == NULL)
        return true;
    return json_get_int(&at, min, SIZE_MAX_AXIS, out, err);
}

/* A number or "4*V". */
static bool decode_rule(const struct json_at *at, struct arena *a, const char **out,
                        struct err *err)
{
    const char *text = NULL;
    char axis[GROWTH_AXIS_LEN];
    int64_t v = 0;
    if (json_is_integer(at->value)) {
        if (!json_get_int(at, 0, SIZE_MAX_AXIS, &v, err))
            return false;
        *out = arena_printf(a, "%" PRId64, v);
        return true;
    }
    if (!json_is_string(at->value))
        return json_bad(at, err, "expected a number or a rule such as \"4*V\"");
    if (!json_get_string(at, &text, err))
        return false;
    if (!axis_rule_parse(text, &v, axis) || v > SIZE_MAX_AXIS)
        return json_bad(at, err, "expected a number or a rule such as \"4*V\"");
    *out = arena_strdup(a, text);
    return true;
}

static bool decode_with(const struct json_at *at, struct axis *x, struct arena *a, struct err *err)
{
    if (at->value == NULL)
        return true;
    if (!json_get_object(at, err))
        return false;
    size_t count = json_object_size(at->value);
    if (count > AXES_MAX)
        return json_bad(at, err, "more than %d axes", AXES_MAX);
    struct axis_with *with = arena_array(a, count, sizeof *with);
    const char *key = NULL;
    json_t *value = NULL;
    json_object_foreach((json_t *)at->value, key, value)
    {
        struct json_at here = json_at_key(at, key);
        with[x->with_count].axis = arena_strdup(a, key);
        if (!decode_rule(&here, a, &with[x->with_count].value, err))
            return false;
        x->with_count++;
    }
    x->with = with;
    return true;
}

static bool decode_fixed(const struct json_at *at, struct axis *x, struct arena *a, struct err *err)
{
    if (json_is_string(at->value))
        return decode_rule(at, a, &x->of, err);
    return at->value == NULL || json_get_int(at, 0, SIZE_MAX_AXIS, &x->fixed, err);
}

static bool decode_axis(const struct json_at *at, struct axis *x, struct problem *p,
                        struct err *err)
{
    static const char *const keys[] = {"is",    "from", "to",    "min",      "hidden_to", "step",
                                       "fixed", "with", "swept", "families", NULL};
    struct json_at is = json_at_key(at, "is");
    struct json_at from = json_at_key(at, "from");
    struct json_at to = json_at_key(at, "to");
    struct json_at fixed = json_at_key(at, "fixed");
    struct json_at with = json_at_key(at, "with");
    struct json_at swept = json_at_key(at, "swept");
    struct json_at families = json_at_key(at, "families");
    if (!json_only_keys(at, keys, err) ||
        !decode_text(&is, TITLE_MAX_LEN, &p->arena, &x->is, err) ||
        !json_get_int(&from, 1, SIZE_MAX_AXIS, &x->from, err) ||
        !json_get_int(&to, 1, SIZE_MAX_AXIS, &x->to, err))
        return false;
    if (x->from > x->to)
        return json_bad(&to, err, "expected %" PRId64 " (from) or more, got %" PRId64, x->from,
                        x->to);
    if (!get_size(at, "min", 0, &x->min, err))
        return false;
    if (x->min > x->from) {
        struct json_at min = json_at_key(at, "min");
        return json_bad(&min, err, "expected at most %" PRId64 " (from), got %" PRId64, x->from,
                        x->min);
    }
    x->hidden_to = x->to < HIDDEN_TO ? x->to : HIDDEN_TO;
    x->hidden_to = x->hidden_to < x->min ? x->min : x->hidden_to;
    x->fixed = x->from;
    x->swept = true;
    if (!get_size(at, "hidden_to", x->min, &x->hidden_to, err) ||
        !get_size(at, "step", 1, &x->step, err) || !decode_fixed(&fixed, x, &p->arena, err) ||
        !decode_with(&with, x, &p->arena, err))
        return false;
    if (swept.value != NULL && !json_get_bool(&swept, &x->swept, err))
        return false;
    if (!decode_names(&families, name_is_snake, "a family: a-z, 0-9 and _", &p->arena, &x->families,
                      &x->family_count, err))
        return false;
    for (size_t i = 0; i < x->family_count; i++) {
        struct json_at here = json_at_index(&families, i);
        if (!name_in(x->families[i], p->sweep, p->sweep_count))
            return json_bad(&here, err, "\"%s\" is no family of $.families.sweep", x->families[i]);
    }
    return true;
}

static const struct axis *axis_named(const struct problem *p, const char *name)
{
    for (size_t i = 0; i < p->axes; i++) {
        if (strcmp(p->axis[i].name, name) == 0)
            return &p->axis[i];
    }
    return NULL;
}

/* A rule may name any axis but the one that it sizes. */
static bool rule_refers(const struct json_at *at, const struct problem *p, const char *rule,
                        const char *sized, struct err *err)
{
    char name[GROWTH_AXIS_LEN] = "";
    int64_t factor = 0;
    must(axis_rule_parse(rule, &factor, name));
    if (name[0] == '\0')
        return true;
    if (axis_named(p, name) == NULL)
        return json_bad(at, err, "there is no axis \"%s\"", name);
    if (strcmp(name, sized) == 0)
        return json_bad(at, err, "axis \"%s\" cannot be sized by itself", name);
    return true;
}

static bool rules_refer(const struct json_at *at, const struct problem *p, const struct axis *x,
                        struct err *err)
{
    struct json_at fixed = json_at_key(at, "fixed");
    struct json_at with = json_at_key(at, "with");
    if (x->of != NULL && !rule_refers(&fixed, p, x->of, x->name, err))
        return false;
    for (size_t i = 0; i < x->with_count; i++) {
        struct json_at here = json_at_key(&with, x->with[i].axis);
        if (axis_named(p, x->with[i].axis) == NULL)
            return json_bad(&here, err, "there is no axis \"%s\"", x->with[i].axis);
        if (strcmp(x->with[i].axis, x->name) == 0)
            return json_bad(&here, err, "this is the axis that is swept");
        if (!rule_refers(&here, p, x->with[i].value, x->with[i].axis, err))
            return false;
    }
    return true;
}

bool decode_axes(const struct json_at *top, struct problem *p, struct err *err)
{
    struct json_at axes = json_at_key(top, "axes");
    bool any_swept = false;
    if (axes.value == NULL && p->sweep_count + p->hidden_count == 0)
        return true;
    if (!json_get_object(&axes, err))
        return false;
    size_t count = json_object_size(axes.value);
    if (count == 0 || count > AXES_MAX)
        return json_bad(&axes, err, "expected from 1 to %d axes, got %zu", AXES_MAX, count);
    p->axis = arena_array(&p->arena, count, sizeof *p->axis);
    const char *key = NULL;
    json_t *value = NULL;
    json_object_foreach((json_t *)axes.value, key, value)
    {
        struct json_at here = json_at_key(&axes, key);
        struct axis *x = &p->axis[p->axes];
        if (!name_is_axis(key))
            return json_bad(&here, err,
                            "an axis is a letter followed by letters and digits, at "
                            "most %d, and not log or sqrt",
                            GROWTH_AXIS_LEN - 1);
        x->name = arena_strdup(&p->arena, key);
        if (!decode_axis(&here, x, p, err))
            return false;
        any_swept = any_swept || x->swept;
        p->axes++;
    }
    for (size_t i = 0; i < p->axes; i++) {
        struct json_at here = json_at_key(&axes, p->axis[i].name);
        if (!rules_refer(&here, p, &p->axis[i], err))
            return false;
    }
    if (!any_swept)
        return json_bad(&axes, err, "at least one axis must be swept");
    return true;
}

/* Every axis that a class names is declared. */
static bool class_refers(const struct json_at *at, const struct problem *p, const struct growth *g,
                         struct err *err)
{
    const char *names[AXES_MAX];
    for (size_t i = 0; i < p->axes; i++)
        names[i] = p->axis[i].name;
    for (size_t t = 0; t < g->terms; t++) {
        for (size_t f = 0; f < g->term[t].factors; f++) {
            const char *axis = g->term[t].factor[f].axis;
            if (axis_named(p, axis) != NULL)
                continue;
            bool word = strlen(axis) > 2; /* one letter is near any other */
            const char *near = word ? text_nearest(axis, names, p->axes) : NULL;
            if (near != NULL)
                return json_bad(at, err, "there is no axis \"%s\"; did you mean \"%s\"?", axis,
                                near);
            return json_bad(at, err, "there is no axis \"%s\"", axis);
        }
    }
    return true;
}

/* A constant in front of the class, which then counts, too. */
static bool decode_at_most(const struct json_at *at, struct target *out, struct err *err)
{
    if (at->value == NULL)
        return true;
    out->at_most = json_number_value(at->value);
    if (!json_is_number(at->value) || !(out->at_most > 0))
        return json_bad(at, err, "expected a number above 0");
    return true;
}

/* "n log n" or {"class": "n", "soft": true} or {"class": "n", "at_most": 2} */
static bool decode_target(const struct json_at *at, struct problem *p, struct target *out,
                          struct err *err)
{
    static const char *const keys[] = {"class", "soft", "at_most", NULL};
    struct json_at class = *at;
    const char *text = NULL, *why = NULL;
    if (json_is_object(at->value)) {
        struct json_at soft = json_at_key(at, "soft");
        struct json_at at_most = json_at_key(at, "at_most");
        class = json_at_key(at, "class");
        if (!json_only_keys(at, keys, err) || !decode_at_most(&at_most, out, err))
            return false;
        if (soft.value != NULL && !json_get_bool(&soft, &out->soft, err))
            return false;
    } else if (!json_is_string(at->value)) {
        return json_bad(at, err,
                        "expected a class such as \"n log n\", or an object with class, "
                        "soft and at_most");
    }
    if (!json_get_string(&class, &text, err))
        return false;
    if (!growth_parse(text, &out->growth, &why))
        return json_bad(&class, err, "%s", why);
    if (!class_refers(&class, p, &out->growth, err))
        return false;
    out->declared = true;
    out->text = arena_strdup(&p->arena, text);
    return true;
}

bool decode_targets(const struct json_at *top, struct problem *p, struct err *err)
{
    static const char *const keys[METRICS + 1] = {
        [METRIC_TIME] = "time",
        [METRIC_SPACE] = "space",
        [METRIC_QUERIES] = "queries",
        [METRIC_MISSES] = "misses",
        [METRIC_ALLOCATIONS] = "allocations",
    };
    struct json_at targets = json_at_key(top, "targets");
    if (targets.value == NULL)
        return true;
    if (!json_only_keys(&targets, keys, err))
        return false;
    for (size_t m = 0; m < METRICS; m++) {
        struct json_at at = json_at_key(&targets, keys[m]);
        if (at.value != NULL && !decode_target(&at, p, &p->target[m], err))
            return false;
        if (at.value != NULL && p->sweep_count == 0)
            return json_bad(&at, err,
                            "a target needs families to measure: $.families.sweep is "
                            "empty");
    }
    return true;
}
