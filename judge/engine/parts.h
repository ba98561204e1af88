/* The runs of a sweep in two parts, as a rule of this process and of a second one. */
#ifndef JUDGE_ENGINE_PARTS_H
#define JUDGE_ENGINE_PARTS_H

#include "judge/engine/spot.h"

/* Always two, however many processors there are: which runs are made must not depend on the
 * machine. */
enum { PARTS = 2 };

/* Measures the families of its part, 0 or 1, and writes only their samples. */
typedef bool part_fn(struct sweeper *s, struct sweep *w, uint32_t part, struct err *err);

/* Run part 0 here and part 1 in a child, then put the child's samples, what it learned of the
 * reference and an early end of the ladder into ours. A run of the child that was not right is run
 * again here, so that its verdict is told in the same words; should it be right this time, the
 * first verdict stands.
 *
 * With judge_options.one_process both parts run here, one after the other, with the same result. */
bool parts_run(struct sweeper *s, struct sweep *w, part_fn *part, struct err *err);

#endif
