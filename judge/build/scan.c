/* One pass over the tokens with three small machines side by side: depth (braces, parentheses and the
 * #if stack), functions, and refusals.
 *
 * The refusals here are for honest readers: a clear message with a line, in every build. What must
 * hold against tricks (pasted tokens, odd comments) is looked for again in the preprocessed text of
 * the counting build (uncounted.h) and in the object (audit.h). */
#include "judge/build/scan.h"

#include "judge/base/text.h"
#include "judge/build/lexer.h"
#include "judge/build/outside.h"
#include "judge/build/uncounted.h"

#include <string.h>

enum { MAX_IF = 64 };

struct branch {
    int braces, parens; /* where the #if stood */
    bool dead;          /* #if 0 */
};

struct pass {
    struct scan *out;
    struct arena *arena;
    size_t cap;
    int braces, parens;
    struct branch branch[MAX_IF];
    int ifs;        /* may exceed MAX_IF; deeper ones are not followed */
    int dead;       /* number of the #if whose branch is not compiled; 0 none */
    int after_hash; /* 1: the directive's name comes next; 2: its first operand; 3: the others */
    char directive[16];
    /* a function in hand */
    struct scan_function pending;
    char before[2][64]; /* the last two words or marks, newest first */
    int before_line, before_column;
    int pending_state;     /* 0 none, 1 inside its parentheses, 2 behind them */
    size_t pending_tokens; /* between the parentheses */
    bool pending_void;
    struct uncounted rules;
    enum outside outside;
};

static void refuse(struct pass *p, const struct token *t, const char *why)
{
    if (p->out->refusal != NULL)
        return;
    p->out->refusal = why;
    p->out->refusal_line = t->line;
    p->out->refusal_column = t->column;
}

static void refuse_path(struct pass *p, const struct token *t)
{
    own_buf struct buf b = {0};
    text_escape(&b, t->text, t->len > 100 ? 100 : t->len, false);
    refuse(p, t,
           arena_printf(p->arena, "only headers of the C library can be included, not %s",
                        buf_str(&b)));
}

/* ---- directives ---- */

static void enter_if(struct pass *p)
{
    p->ifs++;
    if (p->ifs <= MAX_IF)
        p->branch[p->ifs - 1] = (struct branch){.braces = p->braces, .parens = p->parens};
}

static void next_branch(struct pass *p)
{
    if (p->ifs == 0 || p->ifs > MAX_IF)
        return;
    p->braces = p->branch[p->ifs - 1].braces;
    p->parens = p->branch[p->ifs - 1].parens;
    if (p->dead == p->ifs)
        p->dead = 0;
}

static void leave_if(struct pass *p)
{
    if (p->ifs == 0)
        return;
    if (p->dead == p->ifs)
        p->dead = 0;
    p->ifs--;
}

static void directive_name(struct pass *p, const struct token *t)
{
    size_t len = t->len < sizeof p->directive ? t->len : sizeof p->directive - 1;
    memcpy(p->directive, t->text, len);
    p->directive[len] = '\0';
    if (strncmp(p->directive, "if", 2) == 0)
        enter_if(p);
    else if (strncmp(p->directive, "el", 2) == 0)
        next_branch(p);
    else if (strcmp(p->directive, "endif") == 0)
        leave_if(p);
}

static void directive_operand(struct pass *p, const struct token *t)
{
    if (strcmp(p->directive, "if") == 0 && strcmp(t->text, "0") == 0 && p->dead == 0)
        p->dead = p->ifs;
}

static void directive_token(struct pass *p, const struct token *t)
{
    if (t->kind == TOKEN_HASH)
        p->after_hash = 1;
    else if (p->after_hash == 1) {
        directive_name(p, t);
        p->after_hash = 2;
    } else if (p->after_hash == 2) {
        directive_operand(p, t);
        p->after_hash = 3;
    } else if (p->after_hash == 3 && strcmp(p->directive, "if") == 0 && p->dead == p->ifs) {
        p->dead = 0; /* "#if 0 || ..." */
    }
}

/* ---- functions ---- */

static void keep_function(struct pass *p, bool defined)
{
    struct scan *s = p->out;
    if (s->function_count == p->cap) {
        size_t cap = p->cap > 0 ? p->cap * 2 : 32;
        struct scan_function *wider = arena_array(p->arena, cap, sizeof *wider);
        if (s->function_count > 0)
            memcpy(wider, s->functions, s->function_count * sizeof *wider);
        s->functions = wider;
        p->cap = cap;
    }
    p->pending.defined = defined;
    p->pending.no_arguments = p->pending_tokens == 0;
    s->functions[s->function_count++] = p->pending;
    p->pending_state = 0;
}

/* Called for each token outside of directives, before the depth changes. */
static void function_token(struct pass *p, const struct token *t)
{
    if (p->braces > 0)
        return;
    if (p->pending_state == 1) {
        if (p->parens == 1 && token_punct(t, ')'))
            p->pending_state = 2;
        else
            p->pending_tokens++;
    } else if (p->pending_state == 2 && p->parens == 0) {
        if (token_punct(t, '{'))
            keep_function(p, true);
        else if (token_punct(t, ';') || token_punct(t, ',') || token_punct(t, '='))
            keep_function(p, false);
        else if (token_punct(t, '('))
            p->pending_tokens++; /* an attribute's */
    } else if (p->pending_state == 0 && p->parens == 0 && token_punct(t, '(') &&
               p->before[0][0] != '\0' && strcmp(p->before[0], ";") != 0) {
        p->pending = (struct scan_function){.name = arena_strdup(p->arena, p->before[0]),
                                            .line = p->before_line,
                                            .column = p->before_column};
        p->pending_state = 1;
        p->pending_tokens = 0;
    }
}

static void remember(struct pass *p, const struct token *t)
{
    memcpy(p->before[1], p->before[0], sizeof p->before[0]);
    p->before[0][0] = '\0';
    if (t->kind != TOKEN_WORD || t->len >= sizeof p->before[0])
        return;
    memcpy(p->before[0], t->text, t->len + 1);
    p->before_line = t->line;
    p->before_column = t->column;
}

static void node_token(struct pass *p, const struct token *t)
{
    if (!token_punct(t, '{') || strcmp(p->before[1], "struct") != 0)
        return;
    struct scan_node *node = strcmp(p->before[0], "ListNode") == 0   ? &p->out->list_node
                             : strcmp(p->before[0], "TreeNode") == 0 ? &p->out->tree_node
                                                                     : NULL;
    if (node != NULL)
        *node = (struct scan_node){.own = true, .conditional = p->ifs > 0};
}

static void depth_token(struct pass *p, const struct token *t)
{
    if (t->kind != TOKEN_PUNCT)
        return;
    switch (t->text[0]) {
    case '{':
        p->braces++;
        break;
    case '}':
        p->braces -= p->braces > 0;
        p->parens = p->braces == 0 ? 0 : p->parens;
        break;
    case '(':
        p->parens++;
        break;
    case ')':
        p->parens -= p->parens > 0;
        break;
    default:
        break;
    }
}

/* A word of a #define counts, too: that is where such things hide. */
static void rule_token(struct pass *p, const struct token *t)
{
    bool path = false;
    const char *why = uncounted_in_source(&p->rules, t);
    if (why != NULL)
        refuse(p, t, why);
    why = outside_in_source(&p->outside, t, &path);
    if (why != NULL && path)
        refuse_path(p, t);
    else if (why != NULL)
        refuse(p, t, why);
}

void scan_source(struct bytes source, struct arena *arena, struct scan *out)
{
    *out = (struct scan){0};
    struct pass p = {.out = out, .arena = arena};
    struct lexer l;
    struct token t;
    lexer_init(&l, source);
    while (lexer_next(&l, &t)) {
        if (t.directive)
            directive_token(&p, &t);
        if (p.dead != 0)
            continue;
        rule_token(&p, &t);
        if (t.directive)
            continue;
        function_token(&p, &t);
        node_token(&p, &t);
        depth_token(&p, &t);
        remember(&p, &t);
    }
    lexer_release(&l);
    const unsigned char *nul = source.len > 0 ? memchr(source.data, 0, source.len) : NULL;
    if (nul != NULL) {
        out->refusal = "the file contains a NUL byte: it is not C text";
        out->refusal_line = 1;
        for (const unsigned char *c = source.data; c < nul; c++)
            out->refusal_line += *c == '\n';
        out->refusal_column = 0;
    }
}

const struct scan_function *scan_find(const struct scan *s, const char *name)
{
    const struct scan_function *found = NULL;
    for (size_t i = 0; i < s->function_count; i++) {
        const struct scan_function *f = &s->functions[i];
        if (strcmp(f->name, name) == 0 && (found == NULL || (f->defined && !found->defined)))
            found = f;
    }
    return found;
}

int scan_word(struct bytes source, const char *word, int *column)
{
    struct lexer l;
    struct token t;
    int line = 0;
    lexer_init(&l, source);
    while (line == 0 && lexer_next(&l, &t))
        if (token_is(&t, word)) {
            line = t.line;
            *column = t.column;
        }
    lexer_release(&l);
    return line;
}
