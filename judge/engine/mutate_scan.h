/* C text as tokens that know where a mutation makes sense. */
#ifndef JUDGE_ENGINE_MUTATE_SCAN_H
#define JUDGE_ENGINE_MUTATE_SCAN_H

#include "judge/base/mem.h"
#include "judge/build/lexer.h"

#include <stdbool.h>
#include <stddef.h>

enum place {
    PLACE_NONE,
    PLACE_EXPRESSION, /* first token of an expression statement */
    PLACE_RETURN,     /* the word return */
    PLACE_JUMP,       /* break, continue */
    PLACE_CONDITION,  /* the parenthesis that opens the condition of if or while */
};

struct code {
    enum token_kind kind;
    const char *text; /* whole operators: "<<=" */
    size_t start, end;
    int line;
    size_t match; /* of a bracket: the other one; else itself */
    size_t last;  /* of a statement's first token: its semicolon */
    enum place place;
    bool live; /* code that runs, or values of an initialiser or an enum; no type */
};

struct code_list {
    struct arena arena;
    struct code *at;
    size_t count, room;
};

/* No tokens where the brackets do not match: nothing can be said of such a text. */
void code_scan(struct bytes source, struct code_list *out);
void code_release(struct code_list *l);

bool code_is(const struct code *c, const char *text);
bool code_is_type_word(const struct code *c); /* int, const, struct, size_t, ... */

#endif
