/* Attempts to compile a unit, with remedies in between, until there is an image for each variant or
 * words for the author.
 *
 *     attempt ─ all linked ────────────────────────────→ images
 *        │ errors
 *        ├ a remedy for them? ─→ next attempt (at most MAX_ATTEMPTS)
 *        ├ the compiler crashed on our precompiled header? ─→ next attempt without it
 *        └ words: refusal, misfit, the compiler's messages, undefined symbols
 *
 * A misfit shows as an error inside of the adapter. But an open brace in the user's text shows
 * there as well; so the user's text is then looked at alone, and what is wrong with it is told
 * first. */
#ifndef JUDGE_BUILD_ATTEMPT_H
#define JUDGE_BUILD_ATTEMPT_H

#include "judge/build/adapter.h"
#include "judge/build/build.h"
#include "judge/build/explain.h"
#include "judge/build/pipeline.h"
#include "judge/build/record.h"
#include "judge/build/remedy.h"
#include "judge/build/scan.h"

/* All that a build knows while it goes on. The first part is given. */
struct work {
    const struct toolchain *toolchain;
    const struct build_request *q; /* borrowed */
    struct arena *arena;
    struct scan scan;
    struct adapter adapter;
    struct explain explain;
    const char *file; /* the user's file in the unit */

    struct remedy remedy;
    char *dir;                     /* work folder */
    char *headers[BUILD_VARIANTS]; /* folders of the precompiled prelude, or NULL */
    const char *readable[16];
    bool no_headers;
    struct pipeline pipeline;
    struct pipeline_job *job; /* the attempt in hand */
    struct record record[BUILD_VARIANTS];
    struct buf image[BUILD_VARIANTS];
};

/* The translation unit: with the user's text, and if whole with the adapter's own part, too. */
void attempt_unit(const struct work *w, bool whole, struct buf *out);

/* Start the first attempt, whose compiler works while the caller does other things. False only if
 * the judge failed, here and below. */
bool attempt_begin(struct work *w, struct err *err);
/* Wait for it, make more if needed, and fill the records of the variants asked for. */
bool attempt_end(struct work *w, struct err *err);
/* Give up what is going on, and release what attempts hold. */
void attempt_release(struct work *w);

#endif
