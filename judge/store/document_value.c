/* See document_read.h. */
#include "judge/store/document_read.h"

#include <string.h>

/* A string of at most `max` bytes, copied. */
bool read_text(struct reader *r, const struct json_at *up, const char *key, size_t max,
               const char **out)
{
    struct json_at at = json_at_key(up, key);
    const char *s = NULL;
    if (!json_get_string(&at, &s, r->err))
        return false;
    if (strlen(s) > max)
        return json_bad(&at, r->err, "longer than %zu bytes", max);
    *out = arena_strdup(&r->out->history.arena, s);
    return true;
}

bool read_text_or_null(struct reader *r, const struct json_at *up, const char *key, size_t max,
                       const char **out)
{
    *out = NULL;
    return json_is_null(json_object_get(up->value, key)) || read_text(r, up, key, max, out);
}

/* `digits` lower-case hexadecimal digits. */
bool read_hex(struct reader *r, const struct json_at *up, const char *key, size_t digits,
              const char **out)
{
    struct json_at at = json_at_key(up, key);
    if (!read_text(r, up, key, digits, out))
        return false;
    if (strlen(*out) != digits || strspn(*out, "0123456789abcdef") != digits)
        return json_bad(&at, r->err, "expected %zu hexadecimal digits", digits);
    return true;
}

bool read_uid(struct reader *r, const struct json_at *up, char out[ATTEMPT_UID + 1])
{
    const char *s = NULL;
    if (!read_hex(r, up, "uid", ATTEMPT_UID, &s))
        return false;
    memcpy(out, s, ATTEMPT_UID + 1);
    return true;
}

bool read_problem(struct reader *r, const struct json_at *up, const char **out)
{
    struct json_at at = json_at_key(up, "problem");
    if (!read_text(r, up, "problem", NAME_MAX_LEN, out))
        return false;
    if ((*out)[0] == '\0' || strspn(*out, "abcdefghijklmnopqrstuvwxyz0123456789_") != strlen(*out))
        return json_bad(&at, r->err, "expected the id of a problem: a-z, 0-9 and _");
    return true;
}

bool read_number(struct reader *r, const struct json_at *up, const char *key, int64_t max,
                 int64_t *out)
{
    struct json_at at = json_at_key(up, key);
    return json_get_int(&at, 0, max, out, r->err);
}

bool read_flag(struct reader *r, const struct json_at *up, const char *key, bool *out)
{
    struct json_at at = json_at_key(up, key);
    return json_get_bool(&at, out, r->err);
}

bool read_unknown(struct reader *r, const struct json_at *up, const char *key, const char *what)
{
    struct json_at at = json_at_key(up, key);
    return json_bad(&at, r->err, "not a %s that this judge knows", what);
}
