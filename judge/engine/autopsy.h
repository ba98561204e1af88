/* Looking for the cause of a failure, and for memory errors of what passed, in the checked build.
 *
 *   failure     the failing call alone, then its whole case
 *   no failure  samples and edge cases, as far as a bound of work allows (SANITIZE_ON: all cases)
 *
 *   finding?    yes: its words, its lines
 *               no:  the same input again with other bytes in fresh memory. If the answers differ,
 * the answer depends on memory that was never set; the first read of such memory is where the
 * traces of values part, and a last run tells its place
 *
 * The verdict stays what it was. Nothing here depends on a clock: work is bounded by counts. */
#ifndef JUDGE_ENGINE_AUTOPSY_H
#define JUDGE_ENGINE_AUTOPSY_H

#include "judge/engine/cases.h"
#include "judge/engine/judge.h"

struct autopsy_request {
    const struct toolchain *toolchain;
    const struct problem *problem;
    const struct case_set *set;
    const struct judge_options *options;
    struct build_job **begun; /* of autopsy_begin(), or of NULL; taken if it is needed */
};

/* Begin the checked build of r->source, so that its compiler works while the cases run. What is
 * passed is borrowed until the job has ended. False only if the judge failed. */
bool autopsy_begin(const struct toolchain *t, const struct problem *p,
                   const struct judge_options *o, const struct result *r, struct build_job **out,
                   struct err *err);

/* Fills r->autopsy and r->checked; r is otherwise complete. False only if the judge failed. */
bool autopsy_run(const struct autopsy_request *q, struct result *r, struct err *err);

/* From what a run of the checked build said to words and lines. `message` is hostile:
 * "prefix|words".
 *
 * line     finds the line of a program counter, 0 if unknown; NULL where there are no lines
 * returns  false if the message tells no finding */
struct lines;
bool autopsy_words(const struct problem *p, const char *message, struct lines *lines,
                   struct arena *arena, struct autopsy *out);

/* A line for a finding that came without one, from what the compiler warned of; 0 if it did not. */
int autopsy_warned(const struct result *r, const char *kind);

#endif
