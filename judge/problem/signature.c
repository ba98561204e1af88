/* "function" and "operations": what the judge calls. Everything here becomes C source and wire
 * entries, so names must be C's, types must have a C form where they stand, and counts must fit the
 * wire. */
#include "judge/problem/decode.h"

#include "judge/codec/codec.h"
#include "judge/model/type.h"

#include <stdio.h>
#include <string.h>

static bool by_value(const struct wire_type *t)
{
    return t->dims == 0 && (t->kind == WIRE_I32 || t->kind == WIRE_I64 || t->kind == WIRE_F64 ||
                            t->kind == WIRE_BOOL || t->kind == WIRE_CHAR || t->kind == WIRE_NODE);
}

static bool decode_type(const struct json_at *at, struct wire_type *out, struct err *err)
{
    const char *text = NULL, *why = NULL;
    if (!json_get_string(at, &text, err))
        return false;
    if (!type_parse(text, out, &why))
        return json_bad(at, err, "%s", why);
    return true;
}

static bool has_list(const struct callable *f)
{
    for (size_t i = 0; i < f->params; i++) {
        if (f->param[i].type.kind == WIRE_LIST && f->param[i].type.dims == 0)
            return true;
    }
    return false;
}

/* The C parameters that come with one of the format: sizes of arrays. Returns their number. */
static size_t derived(const struct parameter *p, char out[2][96])
{
    if (p->type.dims == 0)
        return 0;
    (void)snprintf(out[0], sizeof out[0], "%s_size", p->name);
    (void)snprintf(out[1], sizeof out[1], "%s_col_size", p->name);
    return p->type.dims;
}

/* A name that the C prototype has already. */
static bool name_taken(const struct callable *f, size_t params, const char *name)
{
    static const char *const fixed[] = {"obj", "return_size", "return_column_sizes"};
    for (size_t i = 0; i < params; i++) {
        char more[2][96] = {"", ""};
        size_t n = derived(&f->param[i], more);
        if (strcmp(f->param[i].name, name) == 0 || (n > 0 && strcmp(more[0], name) == 0) ||
            (n > 1 && strcmp(more[1], name) == 0))
            return true;
    }
    return name_in(name, fixed, array_len(fixed));
}

static bool decode_parameter(const struct json_at *at, struct callable *f, size_t i,
                             struct arena *a, struct err *err)
{
    static const char *const keys[] = {"name", "type", NULL};
    struct parameter *p = &f->param[i];
    struct json_at name = json_at_key(at, "name");
    struct json_at type = json_at_key(at, "type");
    char more[2][96] = {"", ""};
    if (!json_only_keys(at, keys, err) || !decode_identifier(&name, a, &p->name, err) ||
        !decode_type(&type, &p->type, err))
        return false;
    if ((p->type.flags & WIRE_MUT) && by_value(&p->type))
        return json_bad(&type, err, "mut needs a type that is passed by reference");
    if (name_taken(f, i, p->name))
        return json_bad(&name, err, "the C prototype already has a parameter \"%s\"", p->name);
    size_t n = derived(p, more);
    for (size_t k = 0; k < n; k++) {
        if (name_taken(f, i, more[k]))
            return json_bad(&name, err, "the C prototype already has a parameter \"%s\"", more[k]);
    }
    return true;
}

static bool decode_parameters(const struct json_at *at, struct callable *f, struct arena *a,
                              struct err *err)
{
    size_t count = 0;
    if (!json_get_array(at, &count, err))
        return false;
    if (count > WIRE_MAX_PARAMS)
        return json_bad(at, err, "at most %d parameters, got %zu", WIRE_MAX_PARAMS, count);
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(at, i);
        if (!decode_parameter(&here, f, i, a, err))
            return false;
    }
    f->params = count;
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(at, i);
        if (f->param[i].type.kind == WIRE_NODE && !has_list(f))
            return json_bad(&here, err, "a node needs a parameter of type list<i32> to be in");
    }
    return true;
}

static bool decode_result(const struct json_at *at, struct callable *f, struct err *err)
{
    const char *text = NULL;
    if (!json_get_string(at, &text, err))
        return false;
    if (strcmp(text, "void") == 0)
        return true;
    if (!decode_type(at, &f->result, err))
        return false;
    if (f->result.flags & WIRE_MUT)
        return json_bad(at, err, "mut stands before the type of a parameter");
    if (f->result.kind == WIRE_FN || (f->result.kind == WIRE_LIST && f->result.dims > 0))
        return json_bad(at, err, "this type has no C form as a result");
    if (f->result.kind == WIRE_NODE && !has_list(f))
        return json_bad(at, err, "a node needs a parameter of type list<i32> to be in");
    return true;
}

static size_t answer_parts(const struct callable *f)
{
    struct wire_type part[WIRE_MAX_PARAMS + 1];
    struct callable plain = *f;
    plain.check = (struct check_spec){0};
    return codec_answer_parts(&plain, part);
}

static bool decode_function(const struct json_at *at, struct signature *s, struct arena *a,
                            const struct json_at *check, struct err *err)
{
    static const char *const keys[] = {"name", "aliases", "parameters", "returns", NULL};
    struct json_at name = json_at_key(at, "name");
    struct json_at aliases = json_at_key(at, "aliases");
    struct json_at parameters = json_at_key(at, "parameters");
    struct json_at returns = json_at_key(at, "returns");
    struct callable *f = arena_alloc(a, sizeof *f);
    if (!json_only_keys(at, keys, err) || !decode_identifier(&name, a, &s->name, err) ||
        !decode_names(&aliases, name_is_identifier, "a C identifier that is no keyword", a,
                      &s->aliases, &s->alias_count, err) ||
        !decode_parameters(&parameters, f, a, err) || !decode_result(&returns, f, err))
        return false;
    if (name_in(s->name, s->aliases, s->alias_count))
        return json_bad(&aliases, err, "\"%s\" is the name itself", s->name);
    if (answer_parts(f) == 0)
        return json_bad(&returns, err, "a void function needs a mut parameter as its answer");
    if (check->value != NULL && !decode_check(check, f, &f->check, err))
        return false;
    f->name = s->name;
    s->kind = PROBLEM_FUNCTION;
    s->callable = f;
    s->callables = 1;
    return true;
}

static bool decode_create(const struct json_at *at, struct callable *f, struct arena *a,
                          struct err *err)
{
    static const char *const keys[] = {"parameters", NULL};
    struct json_at parameters = json_at_key(at, "parameters");
    f->name = "create";
    if (!json_only_keys(at, keys, err) || !decode_parameters(&parameters, f, a, err))
        return false;
    for (size_t i = 0; i < f->params; i++) {
        struct json_at here = json_at_index(&parameters, i);
        if (f->param[i].type.flags & WIRE_MUT)
            return json_bad(&here, err,
                            "a constructor answers nothing, so it has no mut parameter");
    }
    return true;
}

/* standard: the API's "check", which holds for methods that say nothing else. */
static bool decode_method(const struct json_at *at, struct callable *f,
                          const struct check_spec *standard, struct arena *a, struct err *err)
{
    static const char *const keys[] = {"name", "parameters", "returns", "check", NULL};
    struct json_at name = json_at_key(at, "name");
    struct json_at parameters = json_at_key(at, "parameters");
    struct json_at returns = json_at_key(at, "returns");
    struct json_at check = json_at_key(at, "check");
    if (!json_only_keys(at, keys, err) || !decode_text(&name, NAME_MAX_LEN, a, &f->name, err))
        return false;
    if (!name_is_snake(f->name) || strcmp(f->name, "create") == 0 || strcmp(f->name, "free") == 0)
        return json_bad(&name, err, "expected a name of a-z, 0-9 and _, and not create or free");
    if (!decode_parameters(&parameters, f, a, err) || !decode_result(&returns, f, err))
        return false;
    if (check.value != NULL)
        return decode_check(&check, f, &f->check, err);
    if (answer_parts(f) > 0 || standard->rule != CHECK_CUSTOM)
        f->check = *standard;
    return decode_checker_fits(at, f, &f->check, err);
}

static bool decode_operations(const struct json_at *at, struct signature *s, struct arena *a,
                              const struct json_at *check, struct err *err)
{
    static const char *const keys[] = {"prefix", "aliases", "create", "methods", NULL};
    enum { METHODS_MAX = WIRE_MAX_ENTRIES - 2 }; /* beside constructor and destructor */
    struct json_at prefix = json_at_key(at, "prefix");
    struct json_at aliases = json_at_key(at, "aliases");
    struct json_at create = json_at_key(at, "create");
    struct json_at methods = json_at_key(at, "methods");
    struct check_spec standard = {.rule = CHECK_EXACT};
    size_t count = 0;
    if (!json_only_keys(at, keys, err) || !decode_identifier(&prefix, a, &s->name, err) ||
        !decode_names(&aliases, name_is_identifier, "a C identifier that is no keyword", a,
                      &s->aliases, &s->alias_count, err) ||
        !json_get_array(&methods, &count, err))
        return false;
    if (name_in(s->name, s->aliases, s->alias_count))
        return json_bad(&aliases, err, "\"%s\" is the prefix itself", s->name);
    if (count == 0 || count > METHODS_MAX)
        return json_bad(&methods, err, "expected from 1 to %d methods, got %zu", METHODS_MAX,
                        count);
    if (check->value != NULL && !decode_check(check, NULL, &standard, err))
        return false;
    s->kind = PROBLEM_API;
    s->callable = arena_array(a, count + 1, sizeof *s->callable);
    s->callables = count + 1;
    if (!decode_create(&create, &s->callable[0], a, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct json_at here = json_at_index(&methods, i);
        struct callable *f = &s->callable[i + 1];
        if (!decode_method(&here, f, &standard, a, err))
            return false;
        for (size_t k = 1; k <= i; k++) {
            if (strcmp(s->callable[k].name, f->name) == 0)
                return json_bad(&here, err, "there is a method \"%s\" already", f->name);
        }
    }
    return true;
}

bool decode_signature(const struct json_at *top, struct problem *p, struct err *err)
{
    struct json_at function = json_at_key(top, "function");
    struct json_at operations = json_at_key(top, "operations");
    struct json_at check = json_at_key(top, "check");
    if ((function.value == NULL) == (operations.value == NULL))
        return json_bad(top, err, "expected either function or operations");
    if (function.value != NULL)
        return decode_function(&function, &p->signature, &p->arena, &check, err);
    return decode_operations(&operations, &p->signature, &p->arena, &check, err);
}
