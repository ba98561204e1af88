/* First-order mutants of C text: the text with one small slip in it.
 *
 * Pure: bytes in, a list out. Nothing is preprocessed, so comments, strings, directives and the types
 * of declarations stay as they are. What comes out need not compile.
 *
 * operators  relational   < <= > >=: the boundary and the opposite; == !=: the opposite and two orders
 *            arithmetic   + and -, * and /, %, their assignments, += also to =
 *            logical      && and ||, negated conditions, ! taken away
 *            bitwise      & and |, ^, ~ taken away, << and >>
 *            step         ++ and --
 *            sign         a minus before an operand taken away
 *            constant     c + 1, c - 1, 0; true and false
 *            index        a[i + 1], a[i - 1]
 *            return       return 0, return (value) + 1
 *            jump         break and continue, each for the other and taken away
 *            statement    expression statements taken away
 * left out   free(x): a solution may leak, so nothing would show; (void)x
 * source     Offutt, Lee, Rothermel, Untch, Zapf: An experimental determination of sufficient mutant
 *            operators (1996) */
#ifndef JUDGE_ENGINE_MUTATE_H
#define JUDGE_ENGINE_MUTATE_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <stddef.h>

struct mutant {
    size_t start, end; /* bytes of the source that are replaced */
    const char *text;  /* by this */
    int line;          /* 1-based */
    const char *kind;  /* "relational" */
    const char *before,
        *after; /* the source's lines around it, blanks folded, without and with it */
};

struct mutants {
    struct arena arena;
    struct mutant *list; /* in order of the source */
    size_t count, room;
};

void mutants_find(struct bytes source, struct mutants *out);
void mutants_release(struct mutants *m); /* accepts zeroed */

void mutant_apply(struct bytes source, const struct mutant *m, struct buf *out);

/* The text with each run of blanks and line ends as one blank, none at the ends. Fresh string. */
char *mutant_fold(const char *text, size_t len);

#endif
