/* A hand-written scanner over bytes. Line splices are taken out below everything else, by peek(): so a
 * word may be broken over two lines as the standard allows, and nothing above needs to know. */
#include "judge/build/lexer.h"

#include <string.h>

void lexer_init(struct lexer *l, struct bytes source)
{
    static const unsigned char nothing[1];
    const unsigned char *data = source.data != NULL ? source.data : nothing;
    *l = (struct lexer){.base = data,
                        .at = data,
                        .end = data + source.len,
                        .line_start = data,
                        .line = 1,
                        .fresh = true};
}

void lexer_release(struct lexer *l)
{
    buf_release(&l->text);
}

/* Where a splice at p ends, or NULL. */
static const unsigned char *splice_end(const struct lexer *l, const unsigned char *p)
{
    if (p >= l->end || *p != '\\')
        return NULL;
    p++;
    while (p < l->end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\f' || *p == '\v'))
        p++;
    return p < l->end && *p == '\n' ? p + 1 : NULL;
}

/* The character in hand, or -1. */
static int peek(struct lexer *l)
{
    const unsigned char *after;
    while ((after = splice_end(l, l->at)) != NULL) {
        l->at = after;
        l->line_start = after;
        l->line++;
    }
    return l->at < l->end ? *l->at : -1;
}

/* The one behind it. */
static int peek_next(struct lexer *l)
{
    if (peek(l) < 0)
        return -1;
    const unsigned char *p = l->at + 1;
    const unsigned char *after;
    while ((after = splice_end(l, p)) != NULL)
        p = after;
    return p < l->end ? *p : -1;
}

static void step(struct lexer *l)
{
    if (*l->at++ == '\n') {
        l->line++;
        l->line_start = l->at;
    }
}

static void take(struct lexer *l)
{
    buf_addc(&l->text, (char)*l->at);
    step(l);
}

static bool word_start(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c >= 0x80;
}

static bool digit(int c)
{
    return c >= '0' && c <= '9';
}

static void skip_line_comment(struct lexer *l)
{
    for (int c = peek(l); c >= 0 && c != '\n'; c = peek(l))
        step(l);
}

static void skip_comment(struct lexer *l)
{
    step(l); /* the slash */
    peek(l);
    step(l);
    for (int c = peek(l); c >= 0; c = peek(l)) {
        bool over = c == '*' && peek_next(l) == '/';
        step(l);
        if (over) {
            peek(l);
            step(l);
            return;
        }
    }
}

static void skip_blanks(struct lexer *l)
{
    for (;;) {
        int c = peek(l);
        if (c == '\n') {
            l->fresh = true;
            l->directive = l->header = false;
            step(l);
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0) {
            step(l);
        } else if (c == '/' && peek_next(l) == '/') {
            skip_line_comment(l);
        } else if (c == '/' && peek_next(l) == '*') {
            skip_comment(l);
        } else {
            return;
        }
    }
}

/* A string or character up to its quote, or to the end of the line where it is not closed. */
static void take_quoted(struct lexer *l, int quote)
{
    take(l);
    for (int c = peek(l); c >= 0 && c != '\n'; c = peek(l)) {
        take(l);
        if (c == quote)
            return;
        if (c == '\\' && peek(l) >= 0 && peek(l) != '\n')
            take(l);
    }
}

/* R"delimiter( ... )delimiter": no escapes and no splices inside. */
static void take_raw(struct lexer *l)
{
    take(l);
    const unsigned char *delimiter = l->at;
    size_t len = 0;
    while (l->at < l->end && *l->at != '(' && *l->at != '\n' && len < 16) {
        take(l);
        len++;
    }
    while (l->at < l->end) {
        const unsigned char *p = l->at;
        bool over = *p == ')' && (size_t)(l->end - p) >= len + 2 &&
                    memcmp(p + 1, delimiter, len) == 0 && p[len + 1] == '"';
        take(l);
        if (over) {
            for (size_t i = 0; i < len + 1; i++)
                take(l);
            return;
        }
    }
}

static bool is_prefix(const char *s, bool *raw)
{
    static const char *const prefixes[] = {"L", "u", "U", "u8", "R", "LR", "uR", "UR", "u8R"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strcmp(s, prefixes[i]) == 0) {
            *raw = i >= 4;
            return true;
        }
    return false;
}

static enum token_kind take_word(struct lexer *l)
{
    bool raw = false;
    for (int c = peek(l); word_start(c) || digit(c); c = peek(l))
        take(l);
    if (peek(l) == '"' && is_prefix(buf_str(&l->text), &raw)) {
        if (raw)
            take_raw(l);
        else
            take_quoted(l, '"');
        return TOKEN_STRING;
    }
    if (peek(l) == '\'' && is_prefix(buf_str(&l->text), &raw) && !raw) {
        take_quoted(l, '\'');
        return TOKEN_CHAR;
    }
    return TOKEN_WORD;
}

static enum token_kind take_number(struct lexer *l)
{
    int before = 0;
    for (int c = peek(l); word_start(c) || digit(c) || c == '.' ||
                          ((c == '+' || c == '-') && strchr("eEpP", before) != NULL && before != 0);
         c = peek(l)) {
        before = c;
        take(l);
    }
    return TOKEN_NUMBER;
}

static enum token_kind take_header(struct lexer *l)
{
    for (int c = peek(l); c >= 0 && c != '\n'; c = peek(l)) {
        take(l);
        if (c == '>')
            break;
    }
    return TOKEN_HEADER;
}

static enum token_kind take_punct(struct lexer *l, bool fresh)
{
    static const struct {
        char first, second, means;
    } digraphs[] = {
        {'<', '%', '{'}, {'%', '>', '}'}, {'<', ':', '['}, {':', '>', ']'}, {'%', ':', '#'}};
    int c = peek(l);
    int next = peek_next(l);
    for (size_t i = 0; i < sizeof digraphs / sizeof *digraphs; i++)
        if (c == digraphs[i].first && next == digraphs[i].second) {
            step(l);
            peek(l);
            step(l);
            c = digraphs[i].means;
            buf_addc(&l->text, (char)c);
            return c == '#' && fresh ? TOKEN_HASH : TOKEN_PUNCT;
        }
    take(l);
    return c == '#' && fresh ? TOKEN_HASH : TOKEN_PUNCT;
}

static enum token_kind take_any(struct lexer *l, bool fresh)
{
    int c = peek(l);
    if (l->header && c == '<')
        return take_header(l);
    if (word_start(c))
        return take_word(l);
    if (digit(c) || (c == '.' && digit(peek_next(l))))
        return take_number(l);
    if (c == '"' || c == '\'') {
        take_quoted(l, c);
        return c == '"' ? TOKEN_STRING : TOKEN_CHAR;
    }
    return take_punct(l, fresh);
}

static bool names_header(const struct token *t)
{
    return token_is(t, "include") || token_is(t, "include_next") || token_is(t, "import");
}

bool lexer_next(struct lexer *l, struct token *out)
{
    bool after_hash = l->directive && l->text.len == 1 && l->text.data[0] == '#';
    skip_blanks(l);
    after_hash = after_hash && l->directive;
    buf_clear(&l->text);
    bool fresh = l->fresh;
    l->fresh = false;
    int c = peek(l);
    *out = (struct token){.text = "",
                          .start = (size_t)(l->at - l->base),
                          .end = (size_t)(l->at - l->base),
                          .line = l->line,
                          .column = (int)(l->at - l->line_start) + 1};
    if (c < 0)
        return false;
    out->kind = take_any(l, fresh);
    if (out->kind == TOKEN_HASH)
        l->directive = true;
    out->directive = l->directive;
    out->end = (size_t)(l->at - l->base);
    out->text = buf_str(&l->text);
    out->len = l->text.len;
    l->header = after_hash && names_header(out);
    return true;
}

bool token_is(const struct token *t, const char *word)
{
    return t->kind == TOKEN_WORD && strcmp(t->text, word) == 0;
}

bool token_punct(const struct token *t, char c)
{
    return t->kind == TOKEN_PUNCT && t->text[0] == c;
}
