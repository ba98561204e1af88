/* Measuring what a submission costs, against the targets of its problem.
 *
 * Sizes grow along each axis, one axis at a time; each run is a fresh process of the counting build; its
 * answer is checked; the family that costs most at a size counts there. judge/cost decides on the
 * series. Method and evidence: docs/complexity.md. */
#ifndef JUDGE_ENGINE_MEASURE_H
#define JUDGE_ENGINE_MEASURE_H

#include "judge/engine/checker.h"
#include "judge/engine/judge.h"
#include "judge/engine/program.h"

struct measure_request {
    const struct toolchain *toolchain;
    const struct problem *problem;
    struct program *solution; /* built with BUILD_COUNTING */
    struct checker *checker;
    const char *file_name; /* as compiled, for hot lines */
    const struct judge_options *options;
};

/* Fills r->complexity. If a sweep run is not right, r->verdict becomes its verdict and the run is added to
 * the cases; complexity stays unmeasured. False only if the judge or the package failed. */
bool measure_complexity(const struct measure_request *q, struct result *r, struct err *err);

#endif
