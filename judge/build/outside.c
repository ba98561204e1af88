/* See outside.h. */
#include "judge/build/outside.h"

#include <string.h>

static const char no_path[] = "only headers of the C library can be included";
static const char no_macro[] =
    "an #include must name its header, as <stdio.h>: no macro can stand for it";
static const char no_pragma[] = "pragmas about other files are not available to a solution";
static const char no_embed[] = "#embed is not available: a solution is one file";

/* Of #pragma GCC: the one tells whether a file exists and how old it is, the other reads one. */
static bool is_about_files(const char *text)
{
    return strstr(text, "dependency") != NULL || strstr(text, "pch_preprocess") != NULL;
}

/* Prefixes of strings count as a path, too: gcc takes no such name. */
static bool leads_out(const struct token *t)
{
    return (t->text[0] != '"' && t->text[0] != '<') || t->text[1] == '/' ||
           strstr(t->text, "..") != NULL;
}

static const char *in_directive(enum outside *state, enum outside was, const struct token *t,
                                bool *path)
{
    if (was == OUTSIDE_HASH && token_is(t, "embed"))
        return no_embed;
    if (was == OUTSIDE_HASH &&
        (token_is(t, "include") || token_is(t, "include_next") || token_is(t, "import")))
        *state = OUTSIDE_NAME;
    if (was != OUTSIDE_NAME)
        return NULL;
    if (t->kind != TOKEN_HEADER && t->kind != TOKEN_STRING)
        return no_macro;
    *path = leads_out(t);
    return *path ? no_path : NULL;
}

const char *outside_in_source(enum outside *state, const struct token *t, bool *path)
{
    enum outside was = *state;
    *state = t->kind == TOKEN_HASH ? OUTSIDE_HASH : token_is(t, "GCC") ? OUTSIDE_GCC : OUTSIDE_TEXT;
    *path = false;
    /* _Pragma("GCC dependency ...") */
    if (t->kind == TOKEN_STRING && strstr(t->text, "GCC") != NULL && is_about_files(t->text))
        return no_pragma;
    if (was == OUTSIDE_GCC && t->kind == TOKEN_WORD && is_about_files(t->text))
        return no_pragma;
    return t->directive && t->kind != TOKEN_HASH ? in_directive(state, was, t, path) : NULL;
}
