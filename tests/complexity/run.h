/* A labelled function in the sandbox: built for counting, run at a size. */
#ifndef TESTS_COMPLEXITY_RUN_H
#define TESTS_COMPLEXITY_RUN_H

#include "judge/engine/program.h"
#include "tests/complexity/labelled.h"

/* A function that does not build or does not answer ends the test program: the set is broken. */
void labelled_build(const struct toolchain *tc, const struct labelled *f, struct program *out);

/* One run in a fresh process. False if it passed the bound on operations. */
bool labelled_run(struct program *p, const struct labelled *f, int64_t n, int64_t m,
                  struct wire_meter *out);

/* Peak heap and stack and changed static data, without the result, as the judge adds them up. */
double labelled_bytes(const struct wire_meter *m);

#endif
