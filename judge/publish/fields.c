/* Fields of an object from outside; see fields.h. */
#include "judge/publish/fields.h"

#include "judge/base/text.h"
#include "judge/model/growth.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static bool absent(const struct json_at *at)
{
    return at->value == NULL || json_is_null(at->value);
}

static const char *keep(struct arena *a, const char *text, bool lines)
{
    own_buf struct buf safe = {0};
    text_escape(&safe, text, strlen(text), lines);
    return arena_strndup(a, buf_str(&safe), safe.len);
}

static bool text_field(const struct json_at *up, const char *key, bool lines, bool optional,
                       struct arena *a, const char **out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    const char *text = NULL;
    *out = NULL;
    if (optional && absent(&at))
        return true;
    if (!json_get_string(&at, &text, err))
        return false;
    *out = keep(a, text, lines);
    return true;
}

bool field_text(const struct json_at *up, const char *key, struct arena *a, const char **out,
                struct err *err)
{
    return text_field(up, key, false, false, a, out, err);
}

bool field_text_or_null(const struct json_at *up, const char *key, struct arena *a,
                        const char **out, struct err *err)
{
    return text_field(up, key, false, true, a, out, err);
}

bool field_lines_or_null(const struct json_at *up, const char *key, struct arena *a,
                         const char **out, struct err *err)
{
    return text_field(up, key, true, true, a, out, err);
}

bool field_words_of(const struct json_at *up, const char *key, struct arena *a, const char **out,
                    struct err *err)
{
    const char *text = NULL;
    if (!field_text(up, key, a, &text, err))
        return false;
    char *words = arena_strdup(a, text);
    for (char *c = words; *c != '\0'; c++)
        *c = *c == '_' ? ' ' : *c;
    *out = words;
    return true;
}

bool field_id(const struct json_at *up, const char *key, struct arena *a, const char **out,
              struct err *err)
{
    struct json_at at = json_at_key(up, key);
    const char *text = NULL;
    if (!json_get_string(&at, &text, err))
        return false;
    size_t len = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
    if (text[len] != '\0' || len == 0 || len > 63 || text[0] < 'a' || text[0] > 'z')
        return json_bad(&at, err, "expected the id of a problem");
    *out = arena_strdup(a, text);
    return true;
}

bool field_hex(const struct json_at *up, const char *key, size_t digits, struct arena *a,
               const char **out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    const char *text = NULL;
    if (!json_get_string(&at, &text, err))
        return false;
    if (strlen(text) != digits || strspn(text, "0123456789abcdef") != digits)
        return json_bad(&at, err, "expected %zu hexadecimal digits", digits);
    *out = arena_strdup(a, text);
    return true;
}

bool field_class(const struct json_at *up, const char *key, struct arena *a, const char **out,
                 struct err *err)
{
    struct json_at at = json_at_key(up, key);
    struct growth g;
    const char *why = NULL;
    if (!field_text_or_null(up, key, a, out, err))
        return false;
    if (*out != NULL && !growth_parse(*out, &g, &why))
        return json_bad(&at, err, "no class of growth: %s", why);
    return true;
}

bool field_natural(const struct json_at *up, const char *key, int64_t *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return json_get_int(&at, 0, INT64_MAX, out, err);
}

bool field_line(const struct json_at *up, const char *key, int *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    int64_t line = 0;
    if (!json_get_int(&at, 0, INT32_MAX, &line, err))
        return false;
    *out = (int)line;
    return true;
}

bool field_amount(const struct json_at *up, const char *key, double max, double *out,
                  struct err *err)
{
    struct json_at at = json_at_key(up, key);
    double x = 0;
    if (!json_get_number(&at, &x, err))
        return false;
    if (!(x >= 0 && x <= max))
        return json_bad(&at, err, "expected a number from 0 to %g", max);
    *out = x;
    return true;
}

bool field_flag(const struct json_at *up, const char *key, bool *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    return json_get_bool(&at, out, err);
}

bool field_verdict(const struct json_at *up, const char *key, enum verdict *out, struct err *err)
{
    struct json_at at = json_at_key(up, key);
    const char *name = NULL;
    if (!json_get_string(&at, &name, err))
        return false;
    return verdict_parse(name, out) || json_bad(&at, err, "no verdict of the judge");
}

bool field_digits(const struct json_at *up, const char *key, struct arena *a, const char **out,
                  struct err *err)
{
    struct json_at at = json_at_key(up, key);
    *out = NULL;
    if (absent(&at))
        return true;
    if (json_is_integer(at.value) && json_integer_value(at.value) >= 0) {
        *out = arena_printf(a, "%" PRId64, (int64_t)json_integer_value(at.value));
        return true;
    }
    const char *text = json_is_string(at.value) ? json_string_value(at.value) : "";
    size_t len = strspn(text, "0123456789");
    if (len == 0 || len > 20 || text[len] != '\0')
        return json_bad(&at, err, "expected a whole number");
    *out = arena_strdup(a, text);
    return true;
}

bool field_array(const struct json_at *up, const char *key, size_t max, size_t *count,
                 struct err *err)
{
    struct json_at at = json_at_key(up, key);
    if (!json_get_array(&at, count, err))
        return false;
    if (*count > max)
        return json_bad(&at, err, "has %zu elements, more than %zu", *count, max);
    return true;
}

bool field_words(const struct json_at *up, const char *key, struct arena *a, const char **out,
                 struct err *err)
{
    enum { WORDS_MAX = 1000 };
    struct json_at at = json_at_key(up, key);
    own_buf struct buf words = {0};
    size_t count = 0;
    if (!field_array(up, key, WORDS_MAX, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct json_at item = json_at_index(&at, i);
        const char *word = NULL;
        if (!json_get_string(&item, &word, err))
            return false;
        buf_adds(&words, i > 0 ? " " : "");
        buf_adds(&words, word);
    }
    *out = keep(a, buf_str(&words), false);
    return true;
}

bool field_schema(const struct json_at *up, const char *schema, struct err *err)
{
    struct json_at at = json_at_key(up, "schema");
    const char *name = NULL;
    if (!json_get_object(up, err) || !json_get_string(&at, &name, err))
        return false;
    return strcmp(name, schema) == 0 || json_bad(&at, err, "expected \"%s\"", schema);
}
