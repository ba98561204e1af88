/* See uncounted.h. Attributes come in two spellings, __attribute__((name(args))) and [[gnu::name(args)]];
 * a name inside of either is looked up with its decorating underscores taken off. */
#include "judge/build/uncounted.h"

#include <stdlib.h>
#include <string.h>

static const char no_assembly[] = "inline assembly is not allowed: its cost could not be counted";
static const char no_switch[] =
    "attributes that switch counting off are not allowed: the function's cost could not be counted";
static const char no_section[] = "placing code or data in sections is not available to a solution";
static const char no_constructor[] =
    "constructors and destructors are not available: only the functions of the problem are called";
static const char no_alias[] = "attributes that give a symbol another body are not available";
static const char odd_optimize[] =
    "an optimize attribute in an odd form is not available to a solution";
static const char no_counter[] = "names of the instrumentation are not available to a solution";

static const struct {
    const char *name;
    const char *why;
} attributes[] = {
    {"no_sanitize", no_switch},
    {"no_sanitize_coverage", no_switch},
    {"naked", no_assembly},
    {"section", no_section},
    {"constructor", no_constructor},
    {"destructor", no_constructor},
    {"alias", no_alias},
    {"weakref", no_alias},
    {"ifunc", no_alias},
    {"symver", no_alias},
    {"target_clones", no_alias},
};

/* The name without a leading and trailing "__". */
static bool same_attribute(const char *text, size_t len, const char *name)
{
    if (len > 4 && strncmp(text, "__", 2) == 0 && strncmp(text + len - 2, "__", 2) == 0) {
        text += 2;
        len -= 4;
    }
    return strlen(name) == len && memcmp(text, name, len) == 0;
}

/* Follow the brackets; true while inside of an attribute. */
static bool in_attribute(struct uncounted *s, const struct token *t)
{
    bool open = token_punct(t, '(') || token_punct(t, '[');
    bool close = token_punct(t, ')') || token_punct(t, ']');
    if (s->attribute > 0) {
        s->attribute += open - close;
        return true;
    }
    bool starts = (s->expect && token_punct(t, '(')) || (s->bracket && token_punct(t, '['));
    s->expect =
        token_is(t, "__attribute__") || token_is(t, "__attribute") || token_is(t, "__declspec");
    s->bracket = token_punct(t, '[');
    if (starts)
        s->attribute = 1 + s->bracket;
    return starts;
}

static bool is_assembly(const struct token *t)
{
    return token_is(t, "asm") || token_is(t, "__asm") || token_is(t, "__asm__");
}

static bool is_counter(const struct token *t)
{
    return t->kind == TOKEN_WORD && strncmp(t->text, "__sanitizer_", 12) == 0;
}

static const char *refused_attribute(const struct token *t)
{
    for (size_t i = 0; t->kind == TOKEN_WORD && i < sizeof attributes / sizeof *attributes; i++)
        if (same_attribute(t->text, t->len, attributes[i].name))
            return attributes[i].why;
    return NULL;
}

const char *uncounted_in_source(struct uncounted *s, const struct token *t)
{
    bool attribute = in_attribute(s, t);
    if (is_assembly(t))
        return no_assembly;
    if (is_counter(t))
        return no_counter;
    return attribute ? refused_attribute(t) : NULL;
}

/* ---- plain text ---- */

static const char *const everyday_headers[] = {
    "assert.h", "ctype.h",  "errno.h",  "float.h",  "inttypes.h", "iso646.h",  "limits.h",
    "locale.h", "math.h",   "memory.h", "signal.h", "stdarg.h",   "stdbool.h", "stddef.h",
    "stdint.h", "stdio.h",  "stdlib.h", "string.h", "strings.h",  "time.h",    "uthash.h",
    "utlist.h", "unistd.h", "wchar.h",  "wctype.h",
};

static const char *const everyday_directives[] = {"include", "define", "undef", "if",   "ifdef",
                                                  "ifndef",  "elif",   "else",  "endif"};

static bool is_everyday_header(const struct token *t)
{
    for (size_t i = 0; i < sizeof everyday_headers / sizeof *everyday_headers; i++) {
        const char *name = everyday_headers[i];
        if (t->len == strlen(name) + 2 && strncmp(t->text + 1, name, t->len - 2) == 0)
            return true;
    }
    return false;
}

static bool is_everyday_directive(const struct token *t)
{
    for (size_t i = 0; i < sizeof everyday_directives / sizeof *everyday_directives; i++)
        if (token_is(t, everyday_directives[i]))
            return true;
    return false;
}

/* What stood right before a token. */
struct token_kinds {
    bool hash, include, bracket;
};

static bool is_plain_token(const struct token *t, const struct token_kinds *before)
{
    switch (t->kind) {
    case TOKEN_HASH:
        return true;
    case TOKEN_HEADER:
        return before->include && is_everyday_header(t);
    case TOKEN_STRING:
        return t->text[0] != 'R' && strstr(t->text, "R\"") == NULL &&
               (!before->include || is_everyday_header(t));
    case TOKEN_WORD:
        if (before->hash)
            return is_everyday_directive(t);
        return !before->include && t->text[0] != '_' && !is_assembly(t) && !token_is(t, "optimize");
    case TOKEN_PUNCT:
        return !before->hash && t->text[0] != '#' && t->text[0] != '\\' &&
               !(t->text[0] == '[' && before->bracket);
    default:
        return !before->hash && !before->include;
    }
}

bool uncounted_is_plain(struct bytes source)
{
    struct lexer l;
    struct token t;
    struct token_kinds before = {0};
    bool plain = true;
    lexer_init(&l, source);
    while (plain && lexer_next(&l, &t)) {
        plain = is_plain_token(&t, &before);
        before = (struct token_kinds){
            .hash = t.kind == TOKEN_HASH,
            .include = before.hash && token_is(&t, "include"),
            .bracket = token_punct(&t, '['),
        };
    }
    lexer_release(&l);
    return plain;
}

/* ---- preprocessed text ---- */

/* System headers name the symbol of a function: `extern int f(int) __asm__ ("" "g");`. That is no code.
 * So an asm is let pass when it stands outside of all braces behind a parenthesis or a word, and holds
 * nothing but strings of plain symbol characters. */
struct label {
    int state; /* 0 none, 1 after asm, 2 inside of its parentheses */
};

static bool symbol_string(const struct token *t)
{
    if (t->kind != TOKEN_STRING || t->text[0] != '"')
        return false;
    for (size_t i = 1; i + 1 < t->len; i++)
        if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", t->text[i]) ==
            NULL)
            return false;
    return true;
}

static bool label_token(struct label *l, const struct token *t, int braces, bool behind)
{
    if (l->state == 0) {
        if (!is_assembly(t))
            return true;
        l->state = 1;
        return braces == 0 && behind;
    }
    if (l->state == 1) {
        l->state = 2;
        return token_punct(t, '(');
    }
    if (token_punct(t, ')')) {
        l->state = 0;
        return true;
    }
    return symbol_string(t);
}

struct neutral {
    struct buf *text;
    bool changed;
};

static void blank(struct neutral *n, size_t from, size_t to)
{
    struct buf *text = n->text;
    n->changed = true;
    for (size_t i = from; i < to && i < text->len; i++)
        if (text->data[i] != '\n' && text->data[i] != '\r')
            text->data[i] = ' ';
}

/* `#pragma GCC optimize ...`: words 1, 2 and 3 of a directive; then everything up to its end. */
struct pragma {
    int word;
    size_t start;
    bool optimize;
};

static void pragma_token(struct pragma *p, const struct token *t, struct neutral *text)
{
    if (!t->directive || t->kind == TOKEN_HASH) {
        *p = (struct pragma){.word = t->kind == TOKEN_HASH ? 1 : 0, .start = t->start};
        return;
    }
    static const char *const words[] = {NULL, "pragma", "GCC", "optimize"};
    if (p->word > 0 && p->word < 4 && token_is(t, words[p->word])) {
        p->optimize = p->word == 3;
        p->word = p->optimize ? 4 : p->word + 1;
    } else if (p->word < 4) {
        p->word = 0;
    }
    if (p->optimize)
        blank(text, p->start, t->end);
}

/* `optimize("O3")` inside of an attribute. */
struct optimize {
    int state; /* 0 none, 1 after the name, n + 1: n parentheses deep */
    size_t start;
};

static void optimize_token(struct optimize *o, const struct token *t, bool attribute,
                           struct neutral *text)
{
    if (o->state == 0) {
        if (attribute && t->kind == TOKEN_WORD && same_attribute(t->text, t->len, "optimize"))
            *o = (struct optimize){1, t->start};
        return;
    }
    o->state += token_punct(t, '(') - token_punct(t, ')');
    if (o->state <= 1) {
        if (token_punct(t, ')') && o->state == 1)
            blank(text, o->start, t->end);
        o->state = 0;
    }
}

/* "# 12 "file" 1 3": the line that the next line of text has. */
struct marker {
    int says; /* number of the marker */
    int at;   /* physical line of the marker */
    bool expect;
};

static void marker_token(struct marker *m, const struct token *t)
{
    if (m->expect && t->kind == TOKEN_NUMBER) {
        long n = strtol(t->text, NULL, 10);
        m->says = n > 0 && n < 10000000 ? (int)n : 1;
        m->at = t->line;
    }
    m->expect = t->kind == TOKEN_HASH;
}

static const char *look(struct neutral *text, int *line)
{
    /* Blanking is safe while the lexer runs: it happens behind it. */
    struct lexer l;
    struct token t;
    struct uncounted state = {0};
    struct label label = {0};
    struct pragma pragma = {0};
    struct optimize optimize = {0};
    struct marker marker = {.says = 1};
    const char *why = NULL;
    int braces = 0;
    bool behind = false;

    lexer_init(&l, (struct bytes){(const unsigned char *)buf_str(text->text), text->text->len});
    while (why == NULL && lexer_next(&l, &t)) {
        marker_token(&marker, &t);
        pragma_token(&pragma, &t, text);
        if (t.directive)
            continue;
        bool attribute = in_attribute(&state, &t);
        optimize_token(&optimize, &t, attribute, text);
        if (!label_token(&label, &t, braces, behind))
            why = no_assembly;
        else if (is_counter(&t))
            why = no_counter;
        else if (attribute)
            why = refused_attribute(&t);
        braces += token_punct(&t, '{') - token_punct(&t, '}');
        behind = t.kind == TOKEN_WORD || token_punct(&t, ')') || token_punct(&t, ']');
    }
    if (label.state != 0 && why == NULL)
        why = no_assembly;
    *line = why != NULL ? marker.says + (t.line - marker.at - 1) : 0;
    if (*line < 0)
        *line = 0;
    lexer_release(&l);
    return why;
}

/* What was blanked may have held brackets, which the look has followed and the compiler will not
 * see; so the text that it will see is looked at once more. */
const char *uncounted_in_preprocessed(struct buf *text, int *line)
{
    struct neutral first = {.text = text};
    struct neutral second = {.text = text};
    const char *why = look(&first, line);
    if (why == NULL && first.changed) {
        why = look(&second, line);
        if (why == NULL && second.changed)
            why = odd_optimize;
    }
    return why;
}
