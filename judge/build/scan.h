/* What one look at the user's text tells before any compiler runs: which functions it defines, whether
 * it brings its own nodes, and what is refused in plain words. Pure: bytes in, a struct out.
 *
 * Braces are followed through #if and #else as an author means them: each branch starts at the depth
 * at which the #if stood. The compiler has the last word; this only finds names for the adapter and
 * places for messages. */
#ifndef JUDGE_BUILD_SCAN_H
#define JUDGE_BUILD_SCAN_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <stdbool.h>
#include <stddef.h>

/* A name followed by parentheses outside of all braces. */
struct scan_function {
    const char *name;
    int line, column;
    bool defined;      /* with a body; else a declaration */
    bool no_arguments; /* "()": takes whatever it is given, unchecked */
};

struct scan_node { /* "struct ListNode {" */
    bool own;
    bool conditional; /* inside of some #if: perhaps not compiled */
};

struct scan {
    struct scan_function *functions;
    size_t function_count;
    struct scan_node list_node, tree_node;
    const char *refusal; /* plain words, or NULL */
    int refusal_line, refusal_column;
};

void scan_source(struct bytes source, struct arena *arena, struct scan *out);

/* The function of that name, a definition before a declaration; NULL if there is none. */
const struct scan_function *scan_find(const struct scan *s, const char *name);

/* Line and column at which a word stands first, as code; 0 if nowhere. */
int scan_word(struct bytes source, const char *word, int *column);

#endif
