/* The statement as sections: pieces of statement.md by their "## Title". */
#ifndef JUDGE_PROBLEM_STATEMENT_H
#define JUDGE_PROBLEM_STATEMENT_H

#include "judge/base/err.h"
#include "judge/base/mem.h"

#include <stddef.h>

struct section {
    const char *title; /* "Task"; the first, before any ##, has the document's title */
    const char *text;  /* Markdown, in the arena */
};

struct statement {
    struct arena arena;
    const char *title;
    struct section *sections;
    size_t count;
};

bool statement_load(const char *dir, struct statement *out, struct err *err);
const char *statement_section(const struct statement *s, const char *title); /* or NULL */
/* Item k (from 1) of a numbered list, as Markdown; fresh string or NULL. */
char *statement_item(const char *text, int k);
void statement_release(struct statement *s);

#endif
