/* What would let code run without being counted, and is refused in plain words: inline assembly,
 * attributes that switch the counting off or smuggle text into the assembler, and a counter of one's
 * own. Constructors and their kind are named here, too, because they would never run.
 *
 * The same table is asked twice: on the user's text, for a message with a line in every build, and on
 * the preprocessed text of the counting build, where pasted tokens and macros of system headers have
 * become what they are. That text is all that the counting compiler sees, so this second look is
 * complete as far as the C language goes; audit.h looks at the object besides. */
#ifndef JUDGE_BUILD_UNCOUNTED_H
#define JUDGE_BUILD_UNCOUNTED_H

#include "judge/base/buf.h"
#include "judge/build/lexer.h"

#include <stdbool.h>

/* Where the scanner is; start zeroed. */
struct uncounted {
    int attribute; /* depth of brackets inside of an attribute, 0 outside */
    bool expect;   /* after __attribute__ */
    bool bracket;  /* after a first [ */
};

/* The reason to refuse this token, or NULL. Static text. Asked for every token in order. */
const char *uncounted_in_source(struct uncounted *state, const struct token *t);

/* Is this text so plain that it cannot hold any of that unseen? Then it need not be preprocessed for a
 * second look, which saves a tenth of a build. Plain: no pasting or stringising of tokens, no pragma, no
 * word that begins with an underscore or speaks of optimisation, no [[attribute]], no stray backslash, and
 * only everyday headers, whose macros for users make none of these from what they are given. */
bool uncounted_is_plain(struct bytes source);

/* Check preprocessed text and make it neutral, in place: #pragma GCC optimize and optimize attributes
 * become blanks, because costs are counted as the code is written.
 *
 * line     of a refusal in the file that the last line marker named; 0 if unknown
 * returns  the reason to refuse, or NULL. Static text. */
const char *uncounted_in_preprocessed(struct buf *text, int *line);

#endif
