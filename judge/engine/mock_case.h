/* A case that somebody thought of in a mock interview. */
#ifndef JUDGE_ENGINE_MOCK_CASE_H
#define JUDGE_ENGINE_MOCK_CASE_H

#include "judge/build/build.h"
#include "judge/model/problem.h"

struct mock_case {
    struct named_case named; /* in the arena, where it is usable */
    bool usable;             /* it could be read, and the reference has an answer to its input */
    bool right;              /* and takes this output for one */
    struct buf why;          /* where not: one line for people */
};

/* Read "INPUT => OUTPUT" and hold the output against the reference.
 *
 * false  only if the judge or the package failed; a line that makes no sense is told in out->why */
bool mock_case_read(const struct toolchain *t, const struct problem *p, const char *line,
                    struct arena *arena, struct mock_case *out, struct err *err);
void mock_case_release(struct mock_case *c); /* accepts zeroed; the arena stays */

#endif
