/* "check": a rule's name, {"float": {...}}, or an object of rule and flags. A rule that cannot
 * apply to the answer's type is refused: it would silently mean something else. */
#include "judge/problem/decode.h"

#include "judge/codec/codec.h"

#include <math.h>
#include <string.h>

static const struct rule {
    const char *name;
    enum check_rule rule;
} rules[] = {
    {"exact", CHECK_EXACT},
    {"unordered", CHECK_UNORDERED},
    {"unordered_nested", CHECK_UNORDERED_NESTED},
    {"custom", CHECK_CUSTOM},
};

static bool tolerance(const struct json_at *up, const char *key, double *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    double v = 0;
    if (at.value == NULL)
        return true;
    if (!json_get_number(&at, &v, err))
        return false;
    if (!isfinite(v) || v < 0)
        return json_bad(&at, err, "expected a tolerance of 0 or more");
    *out = v;
    return true;
}

static bool decode_float(const struct json_at *at, struct check_spec *out, struct err *err)
{
    static const char *const keys[] = {"absolute", "relative", NULL};
    out->rule = CHECK_FLOAT;
    if (!json_only_keys(at, keys, err) || !tolerance(at, "absolute", &out->absolute, err) ||
        !tolerance(at, "relative", &out->relative, err))
        return false;
    if (json_object_size(at->value) == 0)
        return json_bad(at, err, "expected absolute, relative or both");
    return true;
}

/* "unordered" or {"float": {...}} */
static bool decode_rule(const struct json_at *at, struct check_spec *out, struct err *err)
{
    static const char *const keys[] = {"float", NULL};
    if (json_is_object(at->value)) {
        struct json_at in = json_at_key(at, "float");
        return json_only_keys(at, keys, err) && decode_float(&in, out, err);
    }
    const char *name = NULL;
    if (!json_get_string(at, &name, err))
        return false;
    for (size_t i = 0; i < array_len(rules); i++) {
        if (strcmp(rules[i].name, name) == 0) {
            out->rule = rules[i].rule;
            return true;
        }
    }
    return json_bad(at, err, "expected exact, unordered, unordered_nested, custom or a float rule");
}

static bool decode_flag(const struct json_at *up, const char *key, bool *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return at.value == NULL || json_get_bool(&at, out, err);
}

/* Does some part of the answer have what the rule is about? */
static bool applies(const struct callable *f, const struct check_spec *spec)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    struct callable plain = *f;
    plain.check = (struct check_spec){0};
    size_t parts = codec_answer_parts(&plain, part);
    for (size_t i = 0; i < parts; i++) {
        if ((spec->rule == CHECK_UNORDERED && part[i].dims > 0) ||
            (spec->rule == CHECK_UNORDERED_NESTED && part[i].dims > 1) ||
            (spec->rule == CHECK_FLOAT && part[i].kind == WIRE_F64))
            return true;
    }
    return spec->rule == CHECK_EXACT || (spec->rule == CHECK_CUSTOM && parts > 0);
}

/* A checker's parameters are the callable's own and the answer twice; the wire has room for so
 * many. */
bool decode_checker_fits(const struct json_at *at, const struct callable *f,
                         const struct check_spec *spec, struct err *err)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    struct callable plain = *f;
    plain.check = (struct check_spec){0};
    size_t parts = codec_answer_parts(&plain, part), parameters = f->params + 2 * parts;
    if (spec->rule != CHECK_CUSTOM)
        return true;
    for (size_t i = 0; i < parts; i++) {
        if (part[i].kind == WIRE_FN)
            return json_bad(at, err, "a custom check cannot take the data behind a callback");
    }
    if (parameters <= WIRE_MAX_PARAMS)
        return true;
    return json_bad(at, err,
                    "a custom check takes the arguments and twice the answer: %zu, more "
                    "than %d",
                    parameters, WIRE_MAX_PARAMS);
}

static bool fits(const struct json_at *at, const struct callable *f, const struct check_spec *spec,
                 struct err *err)
{
    static const char *const needs[] = {
        [CHECK_EXACT] = "",
        [CHECK_UNORDERED] = "unordered needs an array in the answer",
        [CHECK_UNORDERED_NESTED] = "unordered_nested needs a T[][] in the answer",
        [CHECK_FLOAT] = "float needs an f64 in the answer",
        [CHECK_CUSTOM] = "custom needs an answer",
    };
    if (spec->rule == CHECK_CUSTOM && (spec->same_nodes || spec->unchanged))
        return json_bad(at, err,
                        "a custom check looks at nodes and arguments itself; "
                        "same_nodes and unchanged go with the other rules");
    if (f == NULL)
        return true;
    if (!decode_checker_fits(at, f, spec, err))
        return false;
    if (!applies(f, spec))
        return json_bad(at, err, "%s", needs[spec->rule]);
    if (spec->same_nodes && (f->result.kind != WIRE_LIST || f->result.dims != 0))
        return json_bad(at, err, "same_nodes needs a list<i32> as result");
    return true;
}

bool decode_check(const struct json_at *at, const struct callable *f, struct check_spec *out,
                  struct err *err)
{
    static const char *const keys[] = {"rule", "same_nodes", "unchanged", NULL};
    struct check_spec spec = {.rule = CHECK_EXACT};
    if (json_is_object(at->value) && json_object_get(at->value, "float") == NULL) {
        struct json_at rule = json_at_key(at, "rule");
        if (!json_only_keys(at, keys, err) ||
            !decode_flag(at, "same_nodes", &spec.same_nodes, err) ||
            !decode_flag(at, "unchanged", &spec.unchanged, err))
            return false;
        if (rule.value != NULL && !decode_rule(&rule, &spec, err))
            return false;
    } else if (!decode_rule(at, &spec, err)) {
        return false;
    }
    if (!fits(at, f, &spec, err))
        return false;
    *out = spec;
    return true;
}
