/* The operators of mutation, over the tokens of mutate_scan.c. */
#include "judge/engine/mutate.h"

#include "judge/engine/mutate_scan.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct finder {
    struct bytes source;
    const struct code *at;
    size_t count;
    struct mutants *out;
};

/* One operator and what it becomes. */
static const struct replacement {
    const char *kind, *from, *to[3];
    bool binary; /* only between two operands: the same sign has another meaning before one */
} replacements[] = {
    {"relational", "<", {"<=", ">="}, false},
    {"relational", "<=", {"<", ">"}, false},
    {"relational", ">", {">=", "<="}, false},
    {"relational", ">=", {">", "<"}, false},
    {"relational", "==", {"!=", "<=", ">="}, false},
    {"relational", "!=", {"==", "<", ">"}, false},
    {"arithmetic", "+", {"-"}, true},
    {"arithmetic", "-", {"+"}, true},
    {"arithmetic", "*", {"/"}, true},
    {"arithmetic", "/", {"*", "%"}, false},
    {"arithmetic", "%", {"*", "/"}, false},
    {"arithmetic", "+=", {"-=", "="}, false},
    {"arithmetic", "-=", {"+=", "="}, false},
    {"arithmetic", "*=", {"/=", "="}, false},
    {"arithmetic", "/=", {"*=", "="}, false},
    {"arithmetic", "%=", {"/=", "="}, false},
    {"logical", "&&", {"||"}, false},
    {"logical", "||", {"&&"}, false},
    {"bitwise", "&", {"|"}, true},
    {"bitwise", "|", {"&"}, false},
    {"bitwise", "^", {"&", "|"}, false},
    {"bitwise", "&=", {"|=", "="}, false},
    {"bitwise", "|=", {"&=", "="}, false},
    {"bitwise", "^=", {"&=", "="}, false},
    {"bitwise", "<<", {">>"}, false},
    {"bitwise", ">>", {"<<"}, false},
    {"bitwise", "<<=", {">>="}, false},
    {"bitwise", ">>=", {"<<="}, false},
    {"step", "++", {"--"}, false},
    {"step", "--", {"++"}, false},
    {"constant", "true", {"false"}, false},
    {"constant", "false", {"true"}, false},
};

/* ---- the list ---- */

char *mutant_fold(const char *text, size_t len)
{
    struct buf out = {0};
    for (size_t i = 0; i < len; i++) {
        bool blank = isspace((unsigned char)text[i]) != 0;
        if (!blank)
            buf_addc(&out, text[i]);
        else if (out.len > 0 && out.data[out.len - 1] != ' ')
            buf_addc(&out, ' ');
    }
    while (out.len > 0 && out.data[out.len - 1] == ' ')
        out.data[--out.len] = '\0';
    buf_adds(&out, "");
    return out.len > 0 ? buf_take(&out) : (buf_release(&out), mem_strdup(""));
}

static void show(struct finder *f, struct mutant *m)
{
    const char *s = (const char *)f->source.data;
    size_t from = m->start;
    size_t to = m->end;
    while (from > 0 && s[from - 1] != '\n')
        from--;
    while (to < f->source.len && s[to] != '\n')
        to++;
    own_buf struct buf after = {0};
    buf_add(&after, s + from, m->start - from);
    buf_adds(&after, m->text);
    buf_add(&after, s + m->end, to - m->end);
    own_mem char *x = mutant_fold(s + from, to - from);
    own_mem char *y = mutant_fold(buf_str(&after), after.len);
    m->before = arena_strdup(&f->out->arena, x);
    m->after = arena_strdup(&f->out->arena, y);
}

static void add(struct finder *f, const char *kind, size_t first, size_t last, const char *text)
{
    struct mutants *o = f->out;
    if (o->count == o->room) {
        o->room = o->room > 0 ? 2 * o->room : 128;
        o->list = mem_grow(o->list, o->room, sizeof *o->list);
    }
    struct mutant *m = &o->list[o->count++];
    *m = (struct mutant){.start = f->at[first].start,
                         .end = f->at[last].end,
                         .text = arena_strdup(&o->arena, text),
                         .line = f->at[first].line,
                         .kind = kind};
    show(f, m);
}

/* The source from one token to another, as written. */
static char *between(const struct finder *f, size_t first, size_t last)
{
    return mem_strndup((const char *)f->source.data + f->at[first].start,
                       f->at[last].end - f->at[first].start);
}

/* ---- operands ---- */

static bool is(const struct finder *f, size_t i, const char *text)
{
    return i < f->count && code_is(&f->at[i], text);
}

/* "(unsigned)" before a value; not "sizeof(int)". */
static bool closes_cast(const struct finder *f, size_t close)
{
    size_t open = f->at[close].match;
    return open < close && code_is_type_word(&f->at[open + 1]) &&
           !(open > 0 && code_is(&f->at[open - 1], "sizeof"));
}

static bool ends_operand(const struct finder *f, size_t i)
{
    static const char *const words[] = {"return", "sizeof", "case", "else", "do"};
    const struct code *c = &f->at[i];
    if (c->kind == TOKEN_WORD) {
        for (size_t k = 0; k < array_len(words); k++)
            if (code_is(c, words[k]))
                return false;
        return !code_is_type_word(c);
    }
    if (c->kind == TOKEN_NUMBER || c->kind == TOKEN_CHAR || c->kind == TOKEN_STRING)
        return true;
    if (code_is(c, ")"))
        return !closes_cast(f, i);
    return code_is(c, "]") || code_is(c, "++") || code_is(c, "--");
}

static bool starts_operand(const struct finder *f, size_t i)
{
    const struct code *c = &f->at[i];
    if (c->kind != TOKEN_PUNCT)
        return true;
    return c->text[1] == '\0' ? strchr("(*&-+!~", c->text[0]) != NULL
                              : code_is(c, "++") || code_is(c, "--");
}

static bool is_binary(const struct finder *f, size_t i)
{
    return i > 0 && i + 1 < f->count && ends_operand(f, i - 1) && starts_operand(f, i + 1);
}

/* ---- operators ---- */

static void operators(struct finder *f, size_t i)
{
    bool binary = is_binary(f, i);
    for (size_t k = 0; k < array_len(replacements); k++) {
        const struct replacement *r = &replacements[k];
        if (!is(f, i, r->from) || (r->binary && !binary))
            continue;
        for (size_t j = 0; j < array_len(r->to) && r->to[j] != NULL; j++)
            add(f, r->kind, i, i, r->to[j]);
    }
    if (is(f, i, "!"))
        add(f, "logical", i, i, "");
    if (is(f, i, "~"))
        add(f, "bitwise", i, i, "");
    if (is(f, i, "-") && !binary)
        add(f, "sign", i, i, "");
}

static void number(struct finder *f, size_t i)
{
    const char *s = f->at[i].text;
    char *end = NULL;
    errno = 0;
    unsigned long long v = strtoull(s, &end, 0);
    const char *suffix = end;
    own_mem char *more = NULL;
    own_mem char *less = NULL;
    if (errno != 0 || suffix == s || strspn(suffix, "uUlL") != strlen(suffix)) {
        more = mem_printf("(%s + 1)", s); /* a floating constant */
        less = mem_printf("(%s - 1)", s);
        v = 2;
        suffix = "";
    } else {
        more = mem_printf("%llu%s", v + 1, suffix);
        less = v > 0 ? mem_printf("%llu%s", v - 1, suffix) : mem_printf("(-1%s)", suffix);
    }
    add(f, "constant", i, i, more);
    add(f, "constant", i, i, less);
    if (v > 1)
        add(f, "constant", i, i, "0");
}

static void character(struct finder *f, size_t i)
{
    own_mem char *more = mem_printf("(%s + 1)", f->at[i].text);
    own_mem char *less = mem_printf("(%s - 1)", f->at[i].text);
    add(f, "constant", i, i, more);
    add(f, "constant", i, i, less);
}

static bool is_constant(const struct code *c)
{
    return c->kind == TOKEN_NUMBER || c->kind == TOKEN_CHAR || code_is(c, "true") ||
           code_is(c, "false");
}

static void index_of(struct finder *f, size_t open)
{
    size_t close = f->at[open].match;
    if (open == 0 || !ends_operand(f, open - 1) || close < open + 2)
        return;
    if (close == open + 2 && is_constant(&f->at[open + 1]))
        return; /* its constant is changed anyway */
    own_mem char *e = between(f, open + 1, close - 1);
    own_mem char *more = mem_printf("(%s) + 1", e);
    own_mem char *less = mem_printf("(%s) - 1", e);
    add(f, "index", open + 1, close - 1, more);
    add(f, "index", open + 1, close - 1, less);
}

/* ---- statements ---- */

/* One comparison and nothing else: its own operator is turned round anyway. */
static bool is_comparison(const struct finder *f, size_t from, size_t to)
{
    static const char *const signs[] = {"<", "<=", ">", ">=", "==", "!="};
    size_t compared = 0;
    for (size_t i = from; i < to; i++) {
        for (size_t k = 0; k < array_len(signs); k++)
            compared += is(f, i, signs[k]);
        if (is(f, i, "&&") || is(f, i, "||"))
            return false;
    }
    return compared == 1;
}

static void condition(struct finder *f, size_t open)
{
    size_t close = f->at[open].match;
    if (close < open + 2 || is_comparison(f, open + 1, close) ||
        (close == open + 2 && is_constant(&f->at[open + 1])))
        return;
    own_mem char *e = between(f, open + 1, close - 1);
    own_mem char *negated = mem_printf("!(%s)", e);
    add(f, "logical", open + 1, close - 1, negated);
}

static void returned(struct finder *f, size_t i)
{
    size_t last = f->at[i].last;
    if (last == i + 1) {
        add(f, "statement", i, i, "");
        return;
    }
    if (last == i + 2 && is_constant(&f->at[i + 1]))
        return;
    own_mem char *e = between(f, i + 1, last - 1);
    own_mem char *more = mem_printf("(%s) + 1", e);
    add(f, "return", i + 1, last - 1, "0");
    add(f, "return", i + 1, last - 1, more);
}

static void statement(struct finder *f, size_t i)
{
    if (is(f, i, "free") && is(f, i + 1, "("))
        return;
    if (is(f, i, "(") && is(f, i + 1, "void") && is(f, i + 2, ")"))
        return;
    add(f, "statement", i, f->at[i].last, ";");
}

static void places(struct finder *f, size_t i)
{
    switch (f->at[i].place) {
    case PLACE_NONE:
        break;
    case PLACE_EXPRESSION:
        statement(f, i);
        break;
    case PLACE_RETURN:
        returned(f, i);
        break;
    case PLACE_JUMP:
        add(f, "jump", i, i, is(f, i, "break") ? "continue" : "break");
        add(f, "jump", i, i, "");
        break;
    case PLACE_CONDITION:
        condition(f, i);
        break;
    }
}

void mutants_find(struct bytes source, struct mutants *out)
{
    struct code_list code;
    *out = (struct mutants){0};
    code_scan(source, &code);
    struct finder f = {source, code.at, code.count, out};
    for (size_t i = 0; i < code.count; i++) {
        if (!code.at[i].live)
            continue;
        places(&f, i);
        operators(&f, i);
        if (code.at[i].kind == TOKEN_NUMBER)
            number(&f, i);
        else if (code.at[i].kind == TOKEN_CHAR)
            character(&f, i);
        else if (is(&f, i, "["))
            index_of(&f, i);
    }
    code_release(&code);
}

void mutants_release(struct mutants *m)
{
    mem_cleanup_free(&m->list);
    arena_release(&m->arena);
    *m = (struct mutants){0};
}

void mutant_apply(struct bytes source, const struct mutant *m, struct buf *out)
{
    buf_add(out, source.data, m->start);
    buf_adds(out, m->text);
    buf_add(out, source.data + m->end, source.len - m->end);
}
