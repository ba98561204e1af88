/* Building types, values and signatures for tests of frames. */
#ifndef TESTS_UNIT_CODEC_SUPPORT_H
#define TESTS_UNIT_CODEC_SUPPORT_H

#include "judge/codec/codec.h"
#include "judge/model/type.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static inline struct wire_type type_of(const char *text)
{
    struct wire_type t = {0};
    const char *why = "";
    if (strcmp(text, "void") != 0 && !type_parse(text, &t, &why))
        fail_msg("%s: %s", text, why);
    return t;
}

static inline json_t *json_of(const char *text)
{
    struct err err = {0};
    json_t *j = json_parse("test.json", text, strlen(text), &err);
    if (j == NULL)
        fail_msg("%s: %s", text, err.text);
    return j;
}

static inline struct bytes bytes_of(const struct buf *b)
{
    return (struct bytes){(const unsigned char *)buf_str(b), b->len};
}

static inline struct cursor cursor_of(const struct buf *b)
{
    const unsigned char *p = (const unsigned char *)buf_str(b);
    return (struct cursor){p, p + b->len};
}

/* The frame of a value; fails the test if the JSON is refused. */
static inline void encode(const char *type, const char *json, struct buf *out)
{
    struct wire_type t = type_of(type);
    struct err err = {0};
    own_json json_t *j = json_of(json);
    struct json_at at = json_at_root("test.json", j);
    if (!codec_from_json(&at, &t, out, &err))
        fail_msg("%s as %s: %s", json, type, err.text);
}

/* A callable: types of the parameters in one string, separated by blanks; named a, b, c ... */
static inline struct callable callable_of(const char *name, const char *params, const char *result)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
    struct callable f = {.name = name, .result = type_of(result)};
    char text[256];
    (void)snprintf(text, sizeof text, "%s", params);
    char *rest = text;
    for (char *one = strsep(&rest, ";"); one != NULL && *one != '\0'; one = strsep(&rest, ";")) {
        f.param[f.params].name = names[f.params];
        f.param[f.params].type = type_of(one);
        f.params++;
    }
    return f;
}

static inline struct signature function_of(struct callable *f)
{
    return (struct signature){
        .kind = PROBLEM_FUNCTION, .name = f->name, .callables = 1, .callable = f};
}

/* The same from hexadecimal text: "02000000 01 ff". Returns the length. */
static inline size_t from_hex(const char *hex, unsigned char out[256])
{
    size_t n = 0;
    unsigned value = 0;
    for (const char *s = hex; *s != '\0'; s++) {
        if (*s == ' ')
            continue;
        assert_int_equal(sscanf(s, "%2x", &value), 1);
        out[n++] = (unsigned char)value;
        s++;
    }
    return n;
}

#endif
