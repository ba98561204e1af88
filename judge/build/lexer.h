/* C text as tokens, well enough to find names, braces and directives. No macro is expanded.
 *
 * A stream, because preprocessed text can be long. It never fails: any bytes give tokens.
 * source: ISO/IEC 9899:2018 5.1.1.2 and 6.4; gcc's manual, "Tokenization" (raw strings, `$`, blanks
 * after a backslash)
 */
#ifndef JUDGE_BUILD_LEXER_H
#define JUDGE_BUILD_LEXER_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
    TOKEN_END,
    TOKEN_WORD, /* identifier or keyword */
    TOKEN_NUMBER,
    TOKEN_STRING, /* with prefix and quotes, raw ones too */
    TOKEN_CHAR,
    TOKEN_HEADER, /* <stdio.h> after #include */
    TOKEN_PUNCT,  /* one character; digraphs are told as what they mean */
    TOKEN_HASH,   /* the # that opens a directive */
};

struct token {
    enum token_kind kind;
    /* NUL-terminated, as spelled, without line splices; valid until the next token */
    const char *text;
    size_t len;
    size_t start, end; /* byte offsets in the source */
    int line, column;  /* of its first byte, 1-based; columns count bytes */
    bool directive;    /* part of a directive's line */
};

struct lexer {
    const unsigned char *base, *at, *end;
    const unsigned char *line_start;
    int line;
    bool fresh; /* only blanks so far on this line */
    bool directive;
    bool header; /* a header name may come next */
    struct buf text;
};

void lexer_init(struct lexer *l, struct bytes source);
bool lexer_next(struct lexer *l, struct token *out); /* false at the end */
void lexer_release(struct lexer *l);

bool token_is(const struct token *t, const char *word); /* a word of that spelling */
bool token_punct(const struct token *t, char c);

#endif
