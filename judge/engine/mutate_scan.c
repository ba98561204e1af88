/* Finding statements in C without a parser for C.
 *
 * The token stream of judge/build is flattened into an array, operators are put together, brackets are
 * matched; then a recursive descent knows statements and nothing of expressions. What is a declaration
 * is guessed from its first words, as a reader does:
 *
 *     int i = 0;   offer o = pop(h);   struct entry *e = *link;   lru_cache *c;
 *
 * of these only the initialisers are live. At file scope the same holds for tables and enums. A wrong
 * guess costs little: the mutant does not compile. */
#include "judge/engine/mutate_scan.h"

#include <string.h>

static const char *const operators[] = {
    "<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==",
    "!=",  "&&",  "||",  "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
};

bool code_is(const struct code *c, const char *text)
{
    return c->kind != TOKEN_STRING && strcmp(c->text, text) == 0;
}

static bool among(const struct code *c, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code_is(c, words[i]))
            return true;
    return false;
}

bool code_is_type_word(const struct code *c)
{
    static const char *const words[] = {
        "int",    "char",   "long",     "short",    "unsigned", "signed",        "float", "double",
        "void",   "bool",   "_Bool",    "const",    "static",   "struct",        "union", "enum",
        "extern", "inline", "volatile", "register", "typedef",  "_Thread_local", "FILE",
    };
    size_t len = strlen(c->text);
    return c->kind == TOKEN_WORD &&
           (among(c, words, array_len(words)) || (len > 2 && strcmp(c->text + len - 2, "_t") == 0));
}

/* ---- the array ---- */

/* Does this token go on with the operator before it? */
static bool joins(const struct code *last, const struct token *t, char joined[4])
{
    size_t len = strlen(last->text);
    if (last->kind != TOKEN_PUNCT || t->kind != TOKEN_PUNCT || last->end != t->start || len > 2)
        return false;
    memcpy(joined, last->text, len);
    joined[len] = t->text[0];
    joined[len + 1] = '\0';
    for (size_t i = 0; i < array_len(operators); i++)
        if (strcmp(operators[i], joined) == 0)
            return true;
    return false;
}

static void add(struct code_list *l, const struct token *t)
{
    char joined[4];
    struct code *last = l->count > 0 ? &l->at[l->count - 1] : NULL;
    if (last != NULL && joins(last, t, joined)) {
        last->text = arena_strdup(&l->arena, joined);
        last->end = t->end;
        return;
    }
    if (l->count == l->room) {
        l->room = l->room > 0 ? 2 * l->room : 512;
        l->at = mem_grow(l->at, l->room, sizeof *l->at);
    }
    l->at[l->count] = (struct code){.kind = t->kind,
                                    .text = arena_strdup(&l->arena, t->text),
                                    .start = t->start,
                                    .end = t->end,
                                    .line = t->line,
                                    .match = l->count,
                                    .last = l->count};
    l->count++;
}

static bool match_brackets(struct code_list *l)
{
    own_mem size_t *open = mem_array(l->count + 1, sizeof *open);
    size_t depth = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct code *c = &l->at[i];
        if (c->kind != TOKEN_PUNCT || c->text[1] != '\0')
            continue;
        if (strchr("([{", c->text[0]) != NULL) {
            open[depth++] = i;
        } else if (strchr(")]}", c->text[0]) != NULL) {
            static const char pairs[] = "()[]{}";
            if (depth == 0 || strchr(pairs, l->at[open[depth - 1]].text[0])[1] != c->text[0])
                return false;
            depth--;
            l->at[i].match = open[depth];
            l->at[open[depth]].match = i;
        }
    }
    return depth == 0;
}

/* ---- statements ---- */

/* Nobody nests deeper by hand, and the text may come from anybody: what is deeper is passed over. */
enum { DEPTH_MAX = 200 };

struct scan_state {
    struct code *at;
    size_t count;
    int depth; /* of statements inside of statements */
};

static bool is(const struct scan_state *s, size_t i, const char *text)
{
    return i < s->count && code_is(&s->at[i], text);
}

/* The next of these at this depth, from i on and before `end`; `end` if there is none. */
static size_t find(const struct scan_state *s, size_t i, size_t end, const char *text)
{
    while (i < end && !is(s, i, text))
        i = s->at[i].match > i ? s->at[i].match + 1 : i + 1;
    return i < end ? i : end;
}

static void set_live(struct scan_state *s, size_t from, size_t to, bool live)
{
    for (size_t i = from; i < to && i < s->count; i++)
        s->at[i].live = live;
}

static bool is_word(const struct scan_state *s, size_t i)
{
    return i < s->count && s->at[i].kind == TOKEN_WORD;
}

static bool is_declaration(const struct scan_state *s, size_t i)
{
    if (!is_word(s, i))
        return false;
    if (code_is_type_word(&s->at[i]) || (is_word(s, i + 1) && !is(s, i, "sizeof")))
        return true;
    size_t k = i + 1;
    while (is(s, k, "*"))
        k++;
    return k > i + 1 && is_word(s, k) &&
           (is(s, k + 1, "=") || is(s, k + 1, ";") || is(s, k + 1, ",") || is(s, k + 1, "["));
}

/* Only what initialises is live: between "=" and the comma or the end. */
static void declaration(struct scan_state *s, size_t from, size_t end)
{
    set_live(s, from, end, false);
    for (size_t i = from; i < end;) {
        size_t value = find(s, i, end, "=");
        i = find(s, value, end, ",");
        set_live(s, value + 1, i, true);
    }
    for (size_t i = from; i < end; i++) { /* enum { A = 1 } */
        bool body = is(s, i, "{") && i > from &&
                    (is(s, i - 1, "enum") || (i > from + 1 && is(s, i - 2, "enum")));
        if (body)
            set_live(s, i + 1, s->at[i].match, true);
    }
}

static size_t statement(struct scan_state *s, size_t i, size_t end);

static size_t block(struct scan_state *s, size_t open)
{
    size_t close = s->at[open].match;
    for (size_t i = open + 1; i < close;)
        i = statement(s, i, close);
    return close + 1;
}

static size_t header(struct scan_state *s, size_t i, size_t end)
{
    size_t open = i + 1;
    if (!is(s, open, "("))
        return i + 1;
    size_t close = s->at[open].match;
    if (is(s, i, "if") || is(s, i, "while"))
        s->at[open].place = PLACE_CONDITION;
    if (is(s, i, "for") && is_declaration(s, open + 1))
        declaration(s, open + 1, find(s, open + 1, close, ";"));
    bool branches = is(s, i, "if");
    i = statement(s, close + 1, end);
    if (branches && is(s, i, "else"))
        i = statement(s, i + 1, end);
    return i;
}

static size_t simple(struct scan_state *s, size_t i, size_t end)
{
    size_t last = find(s, i, end, ";");
    struct code *first = &s->at[i];
    first->last = last;
    if (last >= end)
        return end;
    if (code_is(first, "return"))
        first->place = PLACE_RETURN;
    else if (code_is(first, "break") || code_is(first, "continue"))
        first->place = PLACE_JUMP;
    else if (code_is(first, "goto"))
        first->place = PLACE_NONE;
    else if (is_declaration(s, i))
        declaration(s, i, last);
    else
        first->place = PLACE_EXPRESSION;
    return last + 1;
}

static size_t any_statement(struct scan_state *s, size_t i, size_t end)
{
    static const char *const headed[] = {"if", "for", "while", "switch"};
    if (is(s, i, "{"))
        return block(s, i);
    if (is(s, i, ";"))
        return i + 1;
    if (among(&s->at[i], headed, array_len(headed)))
        return header(s, i, end);
    if (is(s, i, "else"))
        return statement(s, i + 1, end);
    if (is(s, i, "do")) {
        i = statement(s, i + 1, end);
        if (is(s, i, "while") && is(s, i + 1, "("))
            s->at[i + 1].place = PLACE_CONDITION;
        return find(s, i, end, ";") + 1;
    }
    if (is(s, i, "case") || is(s, i, "default"))
        return find(s, i, end, ":") + 1;
    if (is_word(s, i) && is(s, i + 1, ":"))
        return i + 2;
    return simple(s, i, end);
}

/* From a statement's first token to the token after it. */
static size_t statement(struct scan_state *s, size_t i, size_t end)
{
    if (i >= end || s->depth == DEPTH_MAX)
        return end;
    s->depth++;
    i = any_statement(s, i, end);
    s->depth--;
    return i;
}

/* ---- file scope ---- */

static void file_scope(struct scan_state *s)
{
    size_t from = 0;
    for (size_t i = 0; i < s->count;) {
        if (is(s, i, "{") && i > 0 && is(s, i - 1, ")")) {
            set_live(s, i + 1, s->at[i].match, true);
            i = from = block(s, i);
        } else if (is(s, i, ";")) {
            declaration(s, from, i);
            from = ++i;
        } else {
            i = s->at[i].match > i ? s->at[i].match + 1 : i + 1;
        }
    }
}

void code_scan(struct bytes source, struct code_list *out)
{
    struct lexer lexer;
    struct token t;
    *out = (struct code_list){0};
    lexer_init(&lexer, source);
    while (lexer_next(&lexer, &t))
        if (!t.directive)
            add(out, &t);
    lexer_release(&lexer);
    if (!match_brackets(out)) {
        code_release(out);
        return;
    }
    struct scan_state s = {out->at, out->count, 0};
    file_scope(&s);
}

void code_release(struct code_list *l)
{
    arena_release(&l->arena);
    mem_cleanup_free(&l->at);
    *l = (struct code_list){0};
}
