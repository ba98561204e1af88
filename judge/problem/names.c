/* What may be a name. A name from a package ends in generated C, in file names and on terminals; so
 * it is checked once, here, against a short alphabet. */
#include "judge/problem/decode.h"

#include <string.h>

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool name_is_snake(const char *s)
{
    size_t len = strlen(s);
    if (len == 0 || len > NAME_MAX_LEN || !is_lower(s[0]))
        return false;
    for (size_t i = 0; i < len; i++) {
        if (!is_lower(s[i]) && !is_digit(s[i]) && s[i] != '_')
            return false;
    }
    return true;
}

bool name_in(const char *name, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, list[i]) == 0)
            return true;
    }
    return false;
}

bool name_is_identifier(const char *s)
{
    /* source: ISO C17 6.4.1, what C23 and GNU C add, and the names that the prelude's macros take
     */
    static const char *const taken[] = {
        "auto",         "break",         "case",      "char",
        "const",        "continue",      "default",   "do",
        "double",       "else",          "enum",      "extern",
        "float",        "for",           "goto",      "if",
        "inline",       "int",           "long",      "register",
        "restrict",     "return",        "short",     "signed",
        "sizeof",       "static",        "struct",    "switch",
        "typedef",      "union",         "unsigned",  "void",
        "volatile",     "while",         "asm",       "typeof",
        "alignas",      "alignof",       "bool",      "true",
        "false",        "nullptr",       "constexpr", "static_assert",
        "thread_local", "typeof_unqual", "main",      "errno",
        "assert",       "stdin",         "stdout",    "stderr",
        "offsetof",     "NULL",
    };
    size_t len = strlen(s);
    if (len == 0 || len > NAME_MAX_LEN || (!is_lower(s[0]) && !is_upper(s[0])))
        return false;
    for (size_t i = 0; i < len; i++) {
        if (!is_lower(s[i]) && !is_upper(s[i]) && !is_digit(s[i]) && s[i] != '_')
            return false;
    }
    return strncmp(s, "jh_", 3) != 0 && !name_in(s, taken, array_len(taken));
}

bool decode_identifier(const struct json_at *at, struct arena *a, const char **out, struct err *err)
{
    const char *s = NULL;
    if (!json_get_string(at, &s, err))
        return false;
    if (!name_is_identifier(s))
        return json_bad(at, err, "expected a C identifier that is no keyword");
    *out = arena_strdup(a, s);
    return true;
}

bool decode_text(const struct json_at *at, size_t max, struct arena *a, const char **out,
                 struct err *err)
{
    const char *s = NULL;
    if (!json_get_string(at, &s, err))
        return false;
    if (s[0] == '\0' || strlen(s) > max)
        return json_bad(at, err, "expected from 1 to %zu bytes of text", max);
    for (const char *c = s; *c != '\0'; c++) {
        if ((unsigned char)*c < ' ')
            return json_bad(at, err, "expected one line without control characters");
    }
    *out = arena_strdup(a, s);
    return true;
}

bool decode_names(const struct json_at *at, bool (*good)(const char *), const char *what,
                  struct arena *a, const char *const **out, size_t *count, struct err *err)
{
    size_t n = 0;
    if (at->value == NULL)
        return true;
    if (!json_get_array(at, &n, err))
        return false;
    if (n > LIST_MAX)
        return json_bad(at, err, "more than %d entries", LIST_MAX);
    const char **list = arena_array(a, n, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        struct json_at here = json_at_index(at, i);
        const char *s = NULL;
        if (!json_get_string(&here, &s, err))
            return false;
        if (!good(s))
            return json_bad(&here, err, "expected %s", what);
        if (name_in(s, list, i))
            return json_bad(&here, err, "\"%s\" stands here twice", s);
        list[i] = arena_strdup(a, s);
    }
    *out = list;
    *count = n;
    return true;
}
