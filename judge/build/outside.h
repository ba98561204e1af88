/* What in a text would read other files than the headers of the C library: #include by a path or by
 * a macro (which could spell any path), #embed, and the pragmas that look at a file.
 *
 * Where the machine has namespaces or Landlock the compiler cannot reach such files anyway;
 * elsewhere this look, in every build, is what keeps them from the compiler. Whether a header
 * exists cannot be asked at all, see harness/questions.h. */
#ifndef JUDGE_BUILD_OUTSIDE_H
#define JUDGE_BUILD_OUTSIDE_H

#include "judge/build/lexer.h"

#include <stdbool.h>

/* Where the scanner is; start zeroed. */
enum outside {
    OUTSIDE_TEXT,
    OUTSIDE_HASH, /* the directive's name comes next */
    OUTSIDE_NAME, /* a header's */
    OUTSIDE_GCC,  /* the word was GCC, as in #pragma GCC, or where a macro makes a pragma */
};

/* The reason to refuse this token, or NULL. Static text. To be asked for every token in order.
 * *path: the reason is about the path that the token spells. */
const char *outside_in_source(enum outside *state, const struct token *t, bool *path);

#endif
