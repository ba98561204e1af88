/* JSON reads with a path; see json.h. */
#include "judge/base/json.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void json_cleanup_decref(json_t **j)
{
    json_decref(*j);
}

json_t *json_parse(const char *file, const char *data, size_t len, struct err *err)
{
    json_error_t e;
    json_t *doc = json_loadb(data, len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);
    if (doc == NULL)
        err_package(err, "%s:%d:%d: %s", file, e.line, e.column, e.text);
    return doc;
}

struct json_at json_at_root(const char *file, const json_t *value)
{
    return (struct json_at){.file = file, .value = value};
}

struct json_at json_at_key(const struct json_at *up, const char *key)
{
    return (struct json_at){
        .up = up, .file = up->file, .key = key, .value = json_object_get(up->value, key)};
}

struct json_at json_at_index(const struct json_at *up, size_t index)
{
    return (struct json_at){
        .up = up, .file = up->file, .index = index, .value = json_array_get(up->value, index)};
}

static void add_path(struct buf *out, const struct json_at *at)
{
    if (at->up == NULL) {
        buf_addc(out, '$');
        return;
    }
    add_path(out, at->up);
    if (at->key != NULL) {
        buf_addc(out, '.');
        text_escape(out, at->key, strlen(at->key), false);
    } else {
        buf_printf(out, "[%zu]", at->index);
    }
}

bool json_bad(const struct json_at *at, struct err *err, const char *fmt, ...)
{
    own_buf struct buf path = {0};
    own_buf struct buf why = {0};
    add_path(&path, at);
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    (void)vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    buf_adds(&why, text);
    return err_package(err, "%s: %s: %s", at->file, buf_str(&path), buf_str(&why));
}

/* What stands there, short: for "expected X, got Y". */
static const char *kind_of(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return "an object";
    case JSON_ARRAY:
        return "an array";
    case JSON_STRING:
        return "a string";
    case JSON_INTEGER:
        return "an integer";
    case JSON_REAL:
        return "a number with a fraction";
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    case JSON_NULL:
        return "null";
    }
    return "something else";
}

static bool wrong(const struct json_at *at, const char *expected, struct err *err)
{
    if (at->value == NULL)
        return json_bad(at, err, "missing; expected %s", expected);
    return json_bad(at, err, "expected %s, got %s", expected, kind_of(at->value));
}

bool json_get_string(const struct json_at *at, const char **out, struct err *err)
{
    if (!json_is_string(at->value))
        return wrong(at, "a string", err);
    const char *s = json_string_value(at->value);
    if (strlen(s) != json_string_length(at->value))
        return json_bad(at, err, "the string holds a NUL character");
    *out = s;
    return true;
}

bool json_get_int(const struct json_at *at, int64_t min, int64_t max, int64_t *out, struct err *err)
{
    char expected[96];
    (void)snprintf(expected, sizeof expected, "an integer from %" PRId64 " to %" PRId64, min, max);
    int64_t v = 0;
    if (json_is_integer(at->value)) {
        v = json_integer_value(at->value);
    } else if (json_is_string(at->value)) {
        const char *s = json_string_value(at->value);
        char *end = NULL;
        errno = 0;
        v = strtoll(s, &end, 10);
        if (errno != 0 || end == s || *end != '\0')
            return wrong(at, expected, err);
    } else {
        return wrong(at, expected, err);
    }
    if (v < min || v > max)
        return json_bad(at, err, "expected %s, got %" PRId64, expected, v);
    *out = v;
    return true;
}

bool json_get_number(const struct json_at *at, double *out, struct err *err)
{
    if (!json_is_number(at->value))
        return wrong(at, "a number", err);
    *out = json_number_value(at->value);
    return true;
}

bool json_get_bool(const struct json_at *at, bool *out, struct err *err)
{
    if (!json_is_boolean(at->value))
        return wrong(at, "true or false", err);
    *out = json_is_true(at->value);
    return true;
}

bool json_get_array(const struct json_at *at, size_t *count, struct err *err)
{
    if (!json_is_array(at->value))
        return wrong(at, "an array", err);
    *count = json_array_size(at->value);
    return true;
}

bool json_get_object(const struct json_at *at, struct err *err)
{
    if (!json_is_object(at->value))
        return wrong(at, "an object", err);
    return true;
}

bool json_only_keys(const struct json_at *at, const char *const *keys, struct err *err)
{
    if (!json_get_object(at, err))
        return false;
    size_t count = 0;
    while (keys[count] != NULL)
        count++;
    const char *key = NULL;
    json_t *value = NULL;
    json_object_foreach((json_t *)at->value, key, value)
    {
        bool known = false;
        for (size_t i = 0; i < count; i++)
            known = known || strcmp(keys[i], key) == 0;
        if (known)
            continue;
        struct json_at here = json_at_key(at, key);
        const char *near = text_nearest(key, keys, count);
        if (near != NULL)
            return json_bad(&here, err, "unknown key; did you mean \"%s\"?", near);
        return json_bad(&here, err, "unknown key");
    }
    return true;
}
