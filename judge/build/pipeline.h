/* One attempt: a translation unit through compiler, audit and linker, both variants side by side.
 *
 *   fast       unit.c ─ gcc -O2 ─ fast.o ─ audit ─ ld ─ audit
 *              (a text that is not plain is preprocessed and looked at first, too)
 *   counting   unit.c ─ gcc -E ─ look for what would not be counted ─ gcc -O0 ─ audit ─ ld ─ audit
 *              (a plain text needs no such look, and is compiled at once)
 *   checked,   as fast, with other flags; constructors are let through, see audit.h
 *   zeroed
 *   debug      as fast, without an audit; the compiler's driver links
 *
 * While the first compiler works on one core, the other variant takes its steps on the other. */
#ifndef JUDGE_BUILD_PIPELINE_H
#define JUDGE_BUILD_PIPELINE_H

#include "judge/build/build.h"
#include "judge/sandbox/tool.h"

enum pipeline_stage {
    PIPELINE_PREPROCESS,
    PIPELINE_COMPILE,
    PIPELINE_LINK,
    PIPELINE_LOOK, /* refused by us: why */
    PIPELINE_DONE,
    PIPELINE_NOT_RUN,
};

/* How far one variant came. */
struct pipeline_result {
    enum pipeline_stage stage; /* the step that failed, or PIPELINE_DONE */
    struct tool_result tool;   /* of the failed step; of the compiler if all went well */
    const char *why;           /* PIPELINE_LOOK, plain words; in the arena */
    int why_line;              /* of the user's file, 0 unknown */
    struct buf file;           /* the linked image */
    struct image image;        /* its segments; fd is not set */
};

struct pipeline {
    const struct toolchain *toolchain;
    const char *work; /* the work folder */
    struct bytes unit;
    const char *headers[BUILD_VARIANTS]; /* folder of the precompiled header; NULL: none */
    const char *folder;                  /* see struct command; only for BUILD_DEBUG */
    /* all that any step reads outside of the work folder, NULL-ended: one list, so that every step
     * runs as the same user */
    const char *const *readable;
    bool plain;     /* see uncounted_is_plain() */
    bool no_header; /* the unit includes unit.h by itself */
    enum build_role role;
    size_t entries;
    bool variant[BUILD_VARIANTS];
    struct arena *arena;
};

struct pipeline_job; /* an attempt that is going on */

/* Write the unit and start the first compiler; it works while the caller does other things. What p
 * points to is borrowed until the end, except for the unit's text. False only if the judge failed, here
 * and below. */
bool pipeline_begin(const struct pipeline *p, struct pipeline_job **out, struct err *err);
/* The rest. Frees the job; the results are released by the caller, whatever this returns. */
bool pipeline_end(struct pipeline_job *job, struct pipeline_result out[BUILD_VARIANTS],
                  struct err *err);
void pipeline_drop(struct pipeline_job *job); /* kill it instead; accepts NULL */
void pipeline_result_release(struct pipeline_result *r);

/* Only look at a text: gcc's messages about it. */
bool pipeline_check(const struct pipeline *p, struct bytes text, struct tool_result *out,
                    struct err *err);

#endif
