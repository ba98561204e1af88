/* What to change so that an honest text compiles after all, read from the messages of a failed attempt:
 *
 *   - the user's text takes a name that the library's headers declare: hide theirs
 *   - it brings struct ListNode in a branch of an #if that is not compiled (or the other way round)
 *   - its parameters differ from ours only in const, or in spelling (int64_t, long long): pass those
 *     pointers without a check
 *
 * Nothing is lost when a remedy is wrong: the next attempt fails, too, and that is reported. */
#ifndef JUDGE_BUILD_REMEDY_H
#define JUDGE_BUILD_REMEDY_H

#include "judge/build/adapter.h"
#include "judge/build/diagnostics.h"

enum { REMEDY_NAMES = 16 };

struct remedy {
    const char *hidden[REMEDY_NAMES]; /* library names to hide from the user's text */
    size_t hidden_count;
    bool flipped_list, flipped_tree;
};

/* True if something was changed in *r or *a that is worth another attempt. */
bool remedy_find(struct remedy *r, struct adapter *a, const struct scan *scan,
                 const struct messages *m, struct arena *arena);

/* What goes before everything else, instead of a precompiled header; nothing if no name is hidden. */
void remedy_header(const struct remedy *r, struct buf *out);

/* Do two C types, as gcc prints them, differ only in qualifiers and in the spelling of one type? */
bool remedy_same_type(const char *a, const char *b);

#endif
