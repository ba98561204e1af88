/* The type grammar: a scanner over plain text and three tables, no state.
 *
 * The text comes from a package, so it is hostile: every token is checked, nothing is copied, and
 * the first thing that does not fit is named in words an author understands.
 */
#include "judge/model/type.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const kind_name[WIRE_KINDS] = {
    [WIRE_VOID] = "void",     [WIRE_I32] = "i32",        [WIRE_I64] = "i64",
    [WIRE_F64] = "f64",       [WIRE_BOOL] = "bool",      [WIRE_CHAR] = "char",
    [WIRE_STRING] = "string", [WIRE_LIST] = "list<i32>", [WIRE_TREE] = "tree<i32>",
    [WIRE_NODE] = "node",     [WIRE_FN] = "fn",
};

/* How many [] may follow. */
static const uint8_t max_dims[WIRE_KINDS] = {
    [WIRE_I32] = 2,  [WIRE_I64] = 2,    [WIRE_F64] = 2,  [WIRE_BOOL] = 2,
    [WIRE_CHAR] = 2, [WIRE_STRING] = 1, [WIRE_LIST] = 1,
};

enum { MAX_FN_PARAMS = 4 };

static void skip_blanks(const char **s)
{
    while (**s == ' ' || **s == '\t')
        ++*s;
}

static bool take(const char **s, const char *token)
{
    skip_blanks(s);
    size_t len = strlen(token);
    if (strncmp(*s, token, len) != 0)
        return false;
    *s += len;
    return true;
}

/* A word token: not only a prefix of a longer word. */
static bool take_word(const char **s, const char *word)
{
    const char *start = *s;
    if (take(s, word) && !isalnum((unsigned char)**s) && **s != '_')
        return true;
    *s = start;
    return false;
}

static bool no(const char **why, const char *text)
{
    *why = text;
    return false;
}

/* list and tree carry "<i32>", and nothing else. */
static bool take_kind(const char **s, uint8_t *kind, const char **why)
{
    static const uint8_t plain[] = {WIRE_I32,  WIRE_I64,    WIRE_F64,  WIRE_BOOL,
                                    WIRE_CHAR, WIRE_STRING, WIRE_NODE, WIRE_FN};
    for (size_t i = 0; i < sizeof plain; i++) {
        if (take_word(s, kind_name[plain[i]])) {
            *kind = plain[i];
            return true;
        }
    }
    bool list = take_word(s, "list");
    if (list || take_word(s, "tree")) {
        *kind = list ? WIRE_LIST : WIRE_TREE;
        if (!take(s, "<") || !take_word(s, "i32") || !take(s, ">"))
            return no(why, list ? "a list is written list<i32>" : "a tree is written tree<i32>");
        return true;
    }
    if (take_word(s, "void"))
        return no(why, "void is no type of a value");
    return no(why, "expected i32, i64, f64, bool, char, string, list<i32>, tree<i32>, node or fn");
}

static bool parse_fn(const char **s, uint8_t *fn, const char **why)
{
    unsigned params = 0;
    uint8_t result = WIRE_VOID;
    if (!take(s, "("))
        return no(why, "a callback is written fn(i32, ...) -> i32");
    while (!take(s, ")")) {
        if (params > 0 && !take(s, ","))
            return no(why, "expected , or ) in the parameters of fn");
        if (!take_word(s, "i32"))
            return no(why, "the parameters of fn are i32");
        if (++params > MAX_FN_PARAMS)
            return no(why, "fn takes at most 4 parameters");
    }
    if (take(s, "->")) {
        if (take_word(s, "i32"))
            result = WIRE_I32;
        else if (take_word(s, "bool"))
            result = WIRE_BOOL;
        else
            return no(why, "the result of fn is i32 or bool");
    }
    *fn = (uint8_t)(params | (unsigned)result << 4);
    return true;
}

bool type_parse(const char *text, struct wire_type *out, const char **why)
{
    struct wire_type t = {0};
    const char *s = text;
    if (take_word(&s, "mut"))
        t.flags |= WIRE_MUT;
    if (!take_kind(&s, &t.kind, why))
        return false;
    if (t.kind == WIRE_FN && !parse_fn(&s, &t.fn, why))
        return false;
    while (take(&s, "[")) {
        if (!take(&s, "]"))
            return no(why, "an array is written T[]");
        if (++t.dims > max_dims[t.kind])
            return no(why, max_dims[t.kind] == 0 ? "there are no arrays of this type"
                                                 : "too many [] for this type");
    }
    skip_blanks(&s);
    if (*s != '\0')
        return no(why, "unexpected text after the type");
    *out = t;
    return true;
}

void type_print(const struct wire_type *t, char *out, size_t size)
{
    char fn[48] = "";
    if (t->kind == WIRE_FN) {
        unsigned params = t->fn & 15u, result = t->fn >> 4;
        static const char *const lists[] = {"()", "(i32)", "(i32,i32)", "(i32,i32,i32)",
                                            "(i32,i32,i32,i32)"};
        snprintf(fn, sizeof fn, "%s%s", lists[params <= MAX_FN_PARAMS ? params : 0],
                 result == WIRE_I32    ? "->i32"
                 : result == WIRE_BOOL ? "->bool"
                                       : "");
    }
    snprintf(out, size, "%s%s%s%s%s", t->flags & WIRE_MUT ? "mut " : "",
             t->kind < WIRE_KINDS ? kind_name[t->kind] : "?", fn, t->dims > 0 ? "[]" : "",
             t->dims > 1 ? "[]" : "");
}

bool type_same(const struct wire_type *a, const struct wire_type *b)
{
    return a->kind == b->kind && a->dims == b->dims && a->flags == b->flags && a->fn == b->fn;
}

struct wire_type type_element(const struct wire_type *t)
{
    struct wire_type e = *t;
    if (e.dims > 0)
        e.dims--;
    e.flags &= (uint8_t)~WIRE_MUT;
    return e;
}
