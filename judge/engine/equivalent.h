/* Mutants that a package declares to be no slip at all: equivalent.txt, see problems/FORMAT.md. */
#ifndef JUDGE_ENGINE_EQUIVALENT_H
#define JUDGE_ENGINE_EQUIVALENT_H

#include "judge/base/err.h"
#include "judge/engine/mutate.h"

#include <stdbool.h>
#include <stddef.h>

/* One line "LINE => MUTATED  # REASON". */
struct equivalent {
    const char *before, *after, *reason; /* blanks folded */
    int line;
    bool used; /* for the caller: some mutant is this one */
};

struct equivalents {
    struct arena arena;
    struct equivalent *list;
    size_t count;
};

/* The text of the file. errors  ERR_PACKAGE with the line: no " => ", or no reason */
bool equivalents_parse(const char *text, struct equivalents *out, struct err *err);

/* equivalent.txt of a package; none where the file is not there. */
bool equivalents_load(const char *dir, struct equivalents *out, struct err *err);
void equivalents_release(struct equivalents *e); /* accepts zeroed */

struct equivalent *equivalents_find(struct equivalents *e, const struct mutant *m); /* or NULL */

#endif
